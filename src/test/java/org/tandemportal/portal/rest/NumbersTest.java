package org.tandemportal.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.InvalidInput;

class NumbersTest {

    @SuppressWarnings("unused")
    private static void list(@QueryParam("limit") Integer limit) {}

    @Test
    void aNumberIsRead() throws Exception {
        assertThat(converter().fromString("25")).isEqualTo(25);
        assertThat(converter().fromString("")).isNull();
    }

    @Test
    void whatIsNoNumberIsToldByTheNameOfTheParameter() throws Exception {
        ParamConverter<Integer> converter = converter();

        assertThatThrownBy(() -> converter.fromString("many"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(
                                invalid.violations().get(0).field())
                        .isEqualTo("limit"));
    }

    @Test
    void othersReadTheirOwn() {
        assertThat(new Numbers().getConverter(String.class, String.class, new Annotation[0]))
                .isNull();
    }

    private static ParamConverter<Integer> converter() throws NoSuchMethodException {
        Annotation[] annotations =
                NumbersTest.class.getDeclaredMethod("list", Integer.class).getParameterAnnotations()[0];
        return new Numbers().getConverter(Integer.class, Integer.class, annotations);
    }
}
