package org.tandemportal.changerequests.domain;

import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;

/**
 * Who speaks for a side.
 *
 * @param standsInFor the lead in whose stead, so with whose voice; null for a lead who speaks for themselves
 */
public record Speaker(PersonName person, UUID standsInFor) {

    /** A lead with their own voice. */
    public static Speaker self(PersonName lead) {
        return new Speaker(lead, null);
    }
}
