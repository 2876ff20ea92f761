package org.tandemportal.kernel.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they come from outside. */
public final class Ids {

    private static final Pattern AS_GIVEN_OUT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** The id that a text stands for; empty if it is none, or null. */
    public static Optional<UUID> of(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The id that a text stands for, if it is written as the portal writes ids; empty if it is not, or null. */
    public static Optional<UUID> asGivenOut(String text) {
        return Optional.ofNullable(text)
                .filter(id -> AS_GIVEN_OUT.matcher(id).matches())
                .map(UUID::fromString);
    }

    /**
     * The id that stands in an address.
     *
     * @throws NotFound if it is none
     */
    public static UUID require(String text) {
        return of(text).orElseThrow(() -> new NotFound(text));
    }
}
