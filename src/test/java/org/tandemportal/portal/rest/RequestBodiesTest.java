package org.tandemportal.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Violation;

class RequestBodiesTest {

    /** A body. */
    public static class Body {
        /** A number. */
        public Integer revision;

        /** A body in it. */
        public Inner window;
    }

    /** A body in a body. */
    public static class Inner {
        /** A text. */
        public List<String> names;
    }

    @Test
    void aValueOfAnotherKindIsToldByItsField() {
        assertThat(violation("{\"revision\": \"three\"}").field()).isEqualTo("revision");
        assertThat(violation("{\"window\": \"tonight\"}").field()).isEqualTo("window");
        assertThat(violation("{\"window\": {\"names\": 3}}").field()).isEqualTo("names");
    }

    @Test
    void whatIsNoJsonIsToldOfTheBody() {
        Violation violation = violation("{\"revision\": ");

        assertThat(violation.field()).isEqualTo("body");
        assertThat(violation.message(Locale.ENGLISH)).isEqualTo("The body is not the JSON that is expected here.");
    }

    private static Violation violation(String json) {
        Throwable thrown = catchThrowable(() -> JsonbBuilder.create().fromJson(json, Body.class));
        return RequestBodies.unreadable(thrown).violations().get(0);
    }
}
