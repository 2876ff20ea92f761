package org.tandemportal.engagements.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.engagements.usecases.SetUpEngagement;

/** The body of beginning and changing an engagement. With PATCH, a field that is not named stays. */
public class EngagementBody {

    /** The code; with POST only. */
    @Schema(description = "With POST only: it never changes", example = "ABC-WEB")
    public String code;

    /** The client's name or id; with POST only. */
    @Schema(description = "The client's name or id; with POST only", example = "Paramour Television")
    public String client;

    /** What it is called. */
    public String name;

    /** The time zone that it is worked in. */
    @Schema(example = "Europe/Berlin")
    public String zone;

    /** {@code ACTIVE} or {@code CLOSED}; with PATCH only. */
    public String state;

    /** The names of its environments in order; with POST only, later see {@code /environments}. */
    @Schema(description = "With POST only; later ones are added at /environments", example = "[\"staging\"]")
    public List<String> environments;

    /** What is not named is taken from {@code present}. */
    SetUpEngagement.Description over(SetUpEngagement.Description present) {
        return new SetUpEngagement.Description(
                Bodies.over(present.name(), name),
                Bodies.over(present.zone(), zone),
                Bodies.over(present.state(), state));
    }
}
