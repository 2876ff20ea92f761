package org.tandemportal.portal.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.tandemportal.kernel.api.InvalidInput;

/** Numbers in the query, such as {@code limit}. One that is none is told as bad input, not as 404. */
@Provider
public class Numbers implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type != Integer.class) {
            return null;
        }
        String field = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("query");
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null || text.isBlank()) {
                    return null;
                }
                try {
                    return type.cast(Integer.valueOf(text.strip()));
                } catch (NumberFormatException e) {
                    throw new InvalidInput(List.of(Problem.violation(field, "notANumber")));
                }
            }

            @Override
            public String toString(T number) {
                return String.valueOf(number);
            }
        };
    }
}
