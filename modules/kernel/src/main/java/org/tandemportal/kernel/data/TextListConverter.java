package org.tandemportal.kernel.data;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Lists of short texts as a json column. */
@Converter
public class TextListConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array.build().toString();
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        return read(JsonColumn.text(column));
    }

    /** The texts of such a column, as plain SQL reads it. */
    public static List<String> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return List.copyOf(reader.readArray().getValuesAs(JsonString::getString));
        }
    }
}
