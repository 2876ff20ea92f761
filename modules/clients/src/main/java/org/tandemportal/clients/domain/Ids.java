package org.tandemportal.clients.domain;

import java.util.Optional;
import java.util.UUID;

/** Ids as they come from outside. */
public final class Ids {

    private Ids() {}

    /** The id that a text stands for; empty if it is none, or null. */
    public static Optional<UUID> of(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
