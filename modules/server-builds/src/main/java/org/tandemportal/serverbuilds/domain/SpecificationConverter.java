package org.tandemportal.serverbuilds.domain;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a specification as JSON. */
@Converter
public class SpecificationConverter implements AttributeConverter<Specification, String> {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Override
    public String convertToDatabaseColumn(Specification specification) {
        return specification == null ? null : JSON.toJson(SpecificationData.of(specification));
    }

    @Override
    public Specification convertToEntityAttribute(String json) {
        return json == null ? null : Specification.kept(JSON.fromJson(json, SpecificationData.class));
    }
}
