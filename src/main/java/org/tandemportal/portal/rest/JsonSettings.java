package org.tandemportal.portal.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * JSON as the API writes it. Nulls are told, so that a reader can see which fields there are; of a record only its
 * components, not the getters that pages read it by.
 */
@Provider
public class JsonSettings implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(
            new JsonbConfig().withNullValues(true).withPropertyVisibilityStrategy(new ComponentsOfRecords()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    private static final class ComponentsOfRecords implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return Modifier.isPublic(field.getModifiers());
        }

        @Override
        public boolean isVisible(Method method) {
            Class<?> type = method.getDeclaringClass();
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .anyMatch(method.getName()::equals)
                    : Modifier.isPublic(method.getModifiers());
        }
    }
}
