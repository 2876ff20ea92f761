package org.tandemportal.engagements.domain;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.tandemportal.engagements.api.ExpectedLoad;
import org.tandemportal.kernel.data.JsonColumn;

/** A plan as a json column; what is not known is left out. */
@Converter
public class PlanConverter implements AttributeConverter<Plan, Object> {

    @Override
    public Object convertToDatabaseColumn(Plan plan) {
        if (plan == null) {
            return null;
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (plan.targetDate() != null) {
            object.add("targetDate", plan.targetDate().toString());
        }
        add(object, "peakRequestsPerSecond", plan.load().peakRequestsPerSecond());
        add(object, "concurrentUsers", plan.load().concurrentUsers());
        add(object, "storageGbPerMonth", plan.load().storageGbPerMonth());
        add(object, "egressGbPerDay", plan.load().egressGbPerDay());
        return object.build().toString();
    }

    private static void add(JsonObjectBuilder object, String name, BigDecimal figure) {
        if (figure != null) {
            object.add(name, figure);
        }
    }

    @Override
    public Plan convertToEntityAttribute(Object column) {
        String json = JsonColumn.text(column);
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new Plan(
                    object.containsKey("targetDate") ? LocalDate.parse(object.getString("targetDate")) : null,
                    new ExpectedLoad(
                            figure(object, "peakRequestsPerSecond"),
                            figure(object, "concurrentUsers"),
                            figure(object, "storageGbPerMonth"),
                            figure(object, "egressGbPerDay")));
        }
    }

    private static BigDecimal figure(JsonObject object, String name) {
        JsonNumber number = object.getJsonNumber(name);
        return number == null ? null : number.bigDecimalValue();
    }
}
