package org.tandemportal.engagements.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tandemportal.engagements.usecases.FlagInput;

/** A concern that is raised. */
public class NewFlag {

    /** The record that it stands on. */
    public NamedSubject subject;

    /** {@code MINOR}, {@code MAJOR} or {@code BLOCKING}. */
    @Schema(example = "MAJOR")
    public String severity;

    /** What is of concern. */
    public String concern;

    /** What it rests on; may be left out. */
    public String evidence;

    /** What could be done about it; may be left out. */
    public String mitigation;

    /** As the use case takes it. */
    FlagInput input() {
        return new FlagInput(severity, concern, evidence, mitigation);
    }
}
