package org.tandemportal.clients.usecases;

import java.util.List;

/**
 * Who is to be invited, as somebody typed or sent it.
 *
 * @param organisation by name, or by id as text; null for the viewer's own
 * @param administrator whether they are to administer the installation
 * @param engagements what they are to take part in; null for nothing yet
 */
public record InvitationInput(
        String name, String email, String organisation, boolean administrator, List<Part> engagements) {

    /**
     * A part in an engagement.
     *
     * @param engagement its code
     * @param role a constant's name of {@link org.tandemportal.kernel.api.Role}
     */
    public record Part(String engagement, String role) {}
}
