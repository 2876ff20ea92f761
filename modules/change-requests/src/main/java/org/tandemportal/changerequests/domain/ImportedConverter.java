package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import org.tandemportal.kernel.data.JsonColumn;

/** Reads what was brought in with a change request; it is written by whoever brings it in, and never through an entity. */
@Converter
public class ImportedConverter implements AttributeConverter<Imported, Object> {

    @Override
    public Object convertToDatabaseColumn(Imported imported) {
        return null;
    }

    @Override
    public Imported convertToEntityAttribute(Object column) {
        String json = JsonColumn.text(column);
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject imported = reader.readObject();
            return new Imported(
                    imported.getString("askedBy", null),
                    imported.getString("workedBy", null),
                    imported.getJsonArray("facts").getValuesAs(JsonArray.class).stream()
                            .map(fact -> new Imported.Fact(fact.getString(0), fact.getString(1)))
                            .toList());
        }
    }
}
