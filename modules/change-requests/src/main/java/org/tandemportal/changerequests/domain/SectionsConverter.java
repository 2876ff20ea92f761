package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import org.tandemportal.kernel.data.JsonColumn;

/** By section, the revision that touched it last, as a json column; the first revision is left out. */
@Converter
public class SectionsConverter implements AttributeConverter<Map<Section, Integer>, Object> {

    @Override
    public Object convertToDatabaseColumn(Map<Section, Integer> sections) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        sections.forEach((section, revision) -> {
            if (revision > 1) {
                object.add(section.name(), revision);
            }
        });
        return object.build().toString();
    }

    @Override
    public Map<Section, Integer> convertToEntityAttribute(Object column) {
        try (JsonReader reader = Json.createReader(new StringReader(JsonColumn.text(column)))) {
            JsonObject object = reader.readObject();
            Map<Section, Integer> sections = new EnumMap<>(Section.class);
            for (Section section : Section.values()) {
                sections.put(section, object.getInt(section.name(), 1));
            }
            return sections;
        }
    }
}
