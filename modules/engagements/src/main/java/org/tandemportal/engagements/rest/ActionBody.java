package org.tandemportal.engagements.rest;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.engagements.usecases.ActionInput;

/** The body of adding and editing an action. With PATCH, a field that is not named stays. */
public class ActionBody {

    /** The engagement that it came from as a whole; with POST only, and not needed with a subject. */
    public String engagement;

    /** The record that it came from; with POST only. */
    public NamedSubject subject;

    /** What is to be done. */
    public String title;

    /** The id of the participant who is to do it. */
    @Schema(format = "uuid")
    public String owner;

    /** Until when, in ISO 8601; null for no date. */
    @Schema(type = SchemaType.STRING, format = "date", nullable = true, example = "2026-11-27")
    public Optional<String> due;

    /** {@code OPEN} or {@code DONE}; with PATCH only. */
    @Schema(example = "DONE")
    public String state;

    /** What is not named is taken from {@code present}. */
    ActionInput over(ActionInput present) {
        return new ActionInput(
                Bodies.over(present.title(), title),
                Bodies.over(present.owner(), owner),
                Bodies.over(present.due(), due),
                Bodies.over(present.state(), state));
    }
}
