package org.tandemportal.kernel.api;

import java.time.Instant;
import java.util.UUID;

/**
 * Something open that waits for a side, as listed on My work and on an engagement's overview.
 *
 * @param subject the record
 * @param title its title, as written by people
 * @param state the name of its state
 * @param stateLabel the message key of the state's label in the module's bundle, as {@code bundle#key}
 * @param waitingFor the side whose turn it is; null for nobody's in particular
 * @param personId the person whose turn it is, where one is known; null for anybody of the side
 * @param since when it began to wait
 */
public record WorkItem(
        SubjectRef subject,
        String title,
        String state,
        String stateLabel,
        Side waitingFor,
        UUID personId,
        Instant since) {}
