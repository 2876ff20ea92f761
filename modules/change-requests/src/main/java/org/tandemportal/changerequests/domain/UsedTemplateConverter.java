package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.data.JsonColumn;

/** The template that a change was made from, as a json column; an empty object for none. */
@Converter
public class UsedTemplateConverter implements AttributeConverter<UsedTemplate, Object> {

    @Override
    public Object convertToDatabaseColumn(UsedTemplate template) {
        if (template == null || !template.isThere()) {
            return "{}";
        }
        // A list, since the order of an object's members is not kept.
        JsonArrayBuilder values = Json.createArrayBuilder();
        template.values()
                .forEach((name, value) ->
                        values.add(Json.createObjectBuilder().add("name", name).add("value", value)));
        return Json.createObjectBuilder()
                .add("id", template.id().toString())
                .add("name", template.name())
                .add("revision", template.revision())
                .add("values", values)
                .add("holds", template.holds())
                .build()
                .toString();
    }

    @Override
    public UsedTemplate convertToEntityAttribute(Object column) {
        try (JsonReader reader = Json.createReader(new StringReader(JsonColumn.text(column)))) {
            JsonObject object = reader.readObject();
            if (!object.containsKey("id")) {
                return UsedTemplate.NONE;
            }
            Map<String, String> values = new LinkedHashMap<>();
            object.getJsonArray("values")
                    .getValuesAs(JsonObject.class)
                    .forEach(value -> values.put(value.getString("name"), value.getString("value")));
            return new UsedTemplate(
                    UUID.fromString(object.getString("id")),
                    object.getString("name"),
                    object.getInt("revision"),
                    values,
                    object.getBoolean("holds"));
        }
    }
}
