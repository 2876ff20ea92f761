package org.tandemportal.engagements.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An environment that is to be named. */
public class NewEnvironment {

    /** The engagement's code. */
    @Schema(example = "ABC-WEB")
    public String engagement;

    /** What it is called. */
    @Schema(example = "staging")
    public String name;
}
