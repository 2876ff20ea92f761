package org.tandemportal.serverbuilds.domain;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tandemportal.kernel.data.JsonColumn;

/** Keeps a specification as JSON. */
@Converter
public class SpecificationConverter implements AttributeConverter<Specification, Object> {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public Object convertToDatabaseColumn(Specification specification) {
        return specification == null ? null : JSON.toJson(SpecificationData.of(specification));
    }

    @Override
    public Specification convertToEntityAttribute(Object column) {
        String json = JsonColumn.text(column);
        return json == null ? null : Specification.kept(JSON.fromJson(json, SpecificationData.class));
    }
}
