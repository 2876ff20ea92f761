package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.UUID;

/** That a change was scheduled in spite of a freeze window: by whom, when and why. */
public record FreezeOverride(UUID freeze, String name, String reason, UUID personId, Instant at) {}
