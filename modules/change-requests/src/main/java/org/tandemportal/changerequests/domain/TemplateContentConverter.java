package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.kernel.data.JsonColumn;

/** What a template says, as a json column. */
@Converter
public class TemplateContentConverter implements AttributeConverter<TemplateContent, Object> {

    @Override
    public Object convertToDatabaseColumn(TemplateContent content) {
        return write(content);
    }

    @Override
    public TemplateContent convertToEntityAttribute(Object column) {
        return read(JsonColumn.text(column));
    }

    /** The content as JSON. */
    public static String write(TemplateContent content) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, "name", content.name());
        put(object, "title", content.title());
        put(object, "reason", content.reason());
        put(object, "plan", content.plan());
        object.add("steps", array(content.steps()));
        put(object, "testPlan", content.testPlan());
        put(object, "rollbackPlan", content.rollbackPlan());
        object.add("risk", content.risk().name());
        object.add("environments", array(content.environments()));
        object.add("usualMinutes", content.usualMinutes());
        JsonArrayBuilder fields = Json.createArrayBuilder();
        content.fields().forEach(field -> {
            JsonObjectBuilder one = Json.createObjectBuilder();
            one.add("name", field.name());
            one.add("kind", field.kind().name());
            one.add("required", field.required());
            put(one, "help", field.help());
            one.add("choices", array(field.choices()));
            fields.add(one);
        });
        return object.add("fields", fields).build().toString();
    }

    private static void put(JsonObjectBuilder object, String name, String text) {
        if (text != null) {
            object.add(name, text);
        }
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    /** The content of such JSON. */
    public static TemplateContent read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new TemplateContent(
                    object.getString("name"),
                    object.getString("title", null),
                    object.getString("reason", null),
                    object.getString("plan", null),
                    texts(object.getJsonArray("steps")),
                    object.getString("testPlan", null),
                    object.getString("rollbackPlan", null),
                    Risk.valueOf(object.getString("risk")),
                    texts(object.getJsonArray("environments")),
                    object.getInt("usualMinutes"),
                    object.getJsonArray("fields").getValuesAs(JsonObject.class).stream()
                            .map(field -> new TemplateField(
                                    field.getString("name"),
                                    TemplateField.Kind.valueOf(field.getString("kind")),
                                    field.getBoolean("required"),
                                    field.getString("help", null),
                                    texts(field.getJsonArray("choices"))))
                            .toList());
        }
    }

    private static List<String> texts(JsonArray array) {
        return List.copyOf(array.getValuesAs(JsonString::getString));
    }
}
