package org.tandemportal.kernel.api;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where people get their mail. The clients module answers. */
public interface MailAddresses {

    /**
     * Somebody's address.
     *
     * @param email one address
     * @param language {@code en} or {@code de}
     */
    record Address(String email, String language) {}

    /**
     * The addresses of these people, in one statement.
     *
     * @return a map without entries for people who are not active, have no address, or whom the viewer may not see
     */
    Map<UUID, Address> of(Collection<UUID> people);
}
