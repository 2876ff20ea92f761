package org.tandemportal.engagements.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a record of any kind. */
public class NamedSubject {

    /** The kind of record. */
    @Schema(
            description = "`ENGAGEMENT`, `FEATURE`, `SERVER_BUILD`, `CHANGE_REQUEST` and whatever else can be named",
            example = "FEATURE")
    public String type;

    /** The record's key. */
    @Schema(example = "ABC-WEB-F7")
    public String key;
}
