package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/**
 * A revision.
 *
 * @param author null if the caller may not know them
 * @param specification null in lists
 */
public record RevisionAnswer(
        int number, String message, PersonName author, Instant createdAt, SpecificationData specification) {

    /** One of a build's revisions. */
    static RevisionAnswer of(RevisionRow row, ShowServerBuild.Revisions revisions) {
        return new RevisionAnswer(
                row.number(),
                row.message(),
                revisions.author(row),
                row.createdAt(),
                row.specification() == null ? null : SpecificationData.of(row.specification()));
    }
}
