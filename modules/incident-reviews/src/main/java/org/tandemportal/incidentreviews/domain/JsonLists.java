package org.tandemportal.incidentreviews.domain;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.tandemportal.kernel.data.JsonColumn;
import org.tandemportal.serverbuilds.api.Parity;

/** The lists within a review, as json columns: they are read and written with it and never by themselves. */
public final class JsonLists {

    private JsonLists() {}

    /** Keys of other records. */
    @Converter
    public static class Texts implements AttributeConverter<List<String>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<String> texts) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            texts.forEach(array::add);
            return array.build().toString();
        }

        @Override
        public List<String> convertToEntityAttribute(Object json) {
            try (JsonReader reader = Json.createReader(new StringReader(JsonColumn.text(json)))) {
                return List.copyOf(reader.readArray().getValuesAs(JsonString::getString));
            }
        }
    }

    /** The timeline. */
    @Converter
    public static class Facts implements AttributeConverter<List<Fact>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<Fact> facts) {
            return write(facts, fact -> object("source", fact.source())
                    .add("number", fact.number())
                    .add("at", fact.at().toString())
                    .add("what", fact.what()));
        }

        @Override
        public List<Fact> convertToEntityAttribute(Object json) {
            return read(
                    json,
                    fact -> new Fact(
                            fact.getInt("number"),
                            Instant.parse(fact.getString("at")),
                            fact.getString("what"),
                            fact.getString("source", null)));
        }
    }

    /** The conditions. */
    @Converter
    public static class Conditions implements AttributeConverter<List<Condition>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<Condition> conditions) {
            return write(
                    conditions, condition -> object("text", condition.text()).add("number", condition.number()));
        }

        @Override
        public List<Condition> convertToEntityAttribute(Object json) {
            return read(json, condition -> new Condition(condition.getInt("number"), condition.getString("text")));
        }
    }

    /** The comparisons. */
    @Converter
    public static class Comparisons implements AttributeConverter<List<Comparison>, Object> {

        @Override
        public Object convertToDatabaseColumn(List<Comparison> comparisons) {
            return write(comparisons, comparison -> {
                JsonArrayBuilder differences = Json.createArrayBuilder();
                comparison.differences().forEach(difference -> {
                    JsonObjectBuilder one = object("leftBuild", difference.leftBuild());
                    put(one, "rightBuild", difference.rightBuild());
                    put(one, "left", difference.left());
                    put(one, "right", difference.right());
                    differences.add(one.add("path", difference.path()));
                });
                return object("left", comparison.left())
                        .add("right", comparison.right())
                        .add("number", comparison.number())
                        .add("attachedAt", comparison.attachedAt().toString())
                        .add("same", comparison.same())
                        .add("differing", comparison.differing())
                        .add("differences", differences);
            });
        }

        @Override
        public List<Comparison> convertToEntityAttribute(Object json) {
            return read(
                    json,
                    comparison -> new Comparison(
                            comparison.getInt("number"),
                            comparison.getString("left"),
                            comparison.getString("right"),
                            Instant.parse(comparison.getString("attachedAt")),
                            comparison.getInt("same"),
                            comparison.getInt("differing"),
                            comparison.getJsonArray("differences").getValuesAs(Comparisons::difference)));
        }

        private static Parity.Difference difference(JsonObject difference) {
            return new Parity.Difference(
                    difference.getString("leftBuild", null),
                    difference.getString("rightBuild", null),
                    difference.getString("path"),
                    difference.getString("left", null),
                    difference.getString("right", null));
        }
    }

    private static JsonObjectBuilder object(String name, String text) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        put(object, name, text);
        return object;
    }

    /** What is null is left out. */
    private static void put(JsonObjectBuilder object, String name, String text) {
        if (text != null) {
            object.add(name, text);
        }
    }

    private static <T> String write(List<T> values, Function<T, JsonObjectBuilder> object) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(object.apply(value)));
        return array.build().toString();
    }

    private static <T> List<T> read(Object json, Function<JsonObject, T> value) {
        try (JsonReader reader = Json.createReader(new StringReader(JsonColumn.text(json)))) {
            return List.copyOf(reader.readArray().getValuesAs(value));
        }
    }
}
