package org.tandemportal.portal.container;

import java.util.Map;
import java.util.UUID;

/**
 * A client of its own with an engagement, made for a test.
 *
 * @param clientId the client's id
 * @param clientName the client's name, unlike any other
 * @param engagement the engagement's code, unlike any other
 * @param people by what they are: {@code developer}, {@code lead}, {@code observer} of the client; {@code ops}, {@code
 *     manager} of the provider
 */
public record World(UUID clientId, String clientName, String engagement, Map<String, Somebody> people) {

    /** What all of them sign in with. */
    public static final String PASSWORD = "tandem-tests";

    /** The environments of the engagement. */
    public static final java.util.List<String> ENVIRONMENTS = java.util.List.of("development", "staging", "production");

    /**
     * Somebody of it.
     *
     * @param token lets programs act as them
     */
    public record Somebody(UUID id, String name, String email, String token) {}

    /** Somebody by what they are. */
    public Somebody the(String role) {
        return people.get(role);
    }
}
