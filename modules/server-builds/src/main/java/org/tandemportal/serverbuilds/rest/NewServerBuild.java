package org.tandemportal.serverbuilds.rest;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.DraftInput;

/** What a new server build is made of: a specification, or the facts of a running machine. */
public class NewServerBuild {

    /** The code of the engagement. */
    public String engagement;

    /** The name of one of its environments. */
    public String environment;

    /** What it is called. */
    public String title;

    /** What it asks for. */
    public SpecificationData specification;

    /** What {@code ansible HOST -m setup} prints: as a text, or its JSON. */
    @Schema(description = "What `ansible HOST -m setup` prints: as a text, or only its JSON")
    public JsonValue facts;

    /** Why; may be left out. */
    public String message;

    /** As the use case takes it. */
    DraftInput toInput() {
        return new DraftInput(engagement, environment, title, specification, factsText(), message);
    }

    private String factsText() {
        if (facts == null || facts == JsonValue.NULL) {
            return null;
        }
        return facts instanceof JsonString text ? text.getString() : facts.toString();
    }
}
