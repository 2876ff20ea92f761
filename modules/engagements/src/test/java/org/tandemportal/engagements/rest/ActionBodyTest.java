package org.tandemportal.engagements.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import org.junit.jupiter.api.Test;
import org.tandemportal.engagements.usecases.ActionInput;

class ActionBodyTest {

    private static final ActionInput PRESENT = new ActionInput("Renew the certificate", "an-id", "2026-11-27", "OPEN");

    @Test
    void whatIsNotNamedStays() {
        assertThat(read("{\"state\": \"DONE\"}").over(PRESENT))
                .isEqualTo(new ActionInput("Renew the certificate", "an-id", "2026-11-27", "DONE"));
    }

    @Test
    void nullTakesTheDueDateAway() {
        assertThat(read("{\"due\": null}").over(PRESENT).due()).isNull();
    }

    @Test
    void aFieldThatMustNotBeEmptyStaysWhenItSaysNull() {
        assertThat(read("{\"title\": null}").over(PRESENT)).isEqualTo(PRESENT);
    }

    private static ActionBody read(String json) {
        return JsonbBuilder.create().fromJson(json, ActionBody.class);
    }
}
