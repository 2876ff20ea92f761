package org.tandemportal.serverbuilds.rest;

import java.time.Instant;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/**
 * A revision.
 *
 * @param specification null in lists
 */
public record RevisionAnswer(
        int number, String message, PersonAnswer author, Instant createdAt, SpecificationData specification) {

    /** One of a build's revisions. */
    static RevisionAnswer of(RevisionRow row, ShowServerBuild.Revisions revisions) {
        return new RevisionAnswer(
                row.number(),
                row.message(),
                PersonAnswer.of(row.authorId(), revisions.build().names()),
                row.createdAt(),
                row.specification() == null ? null : SpecificationData.of(row.specification()));
    }
}
