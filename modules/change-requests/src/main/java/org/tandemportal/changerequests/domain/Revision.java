package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a revision of a change request said; never changed once written.
 *
 * @param number from 1
 * @param message what the author says has changed; null for the first
 * @param touched the sections that it touched, so that agreement to them was void; null where that was not kept
 * @param credited whose suggestions it took in
 * @param content the facts of its {@link Content}
 */
public record Revision(
        int number,
        UUID author,
        String message,
        Instant createdAt,
        Set<Section> touched,
        List<UUID> credited,
        Map<String, Object> content) {}
