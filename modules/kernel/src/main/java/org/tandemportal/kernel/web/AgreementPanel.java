package org.tandemportal.kernel.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;

/** An {@link Agreement} as the two-column panel shows it: the tag {@code t:agreement}. */
public final class AgreementPanel {

    private final Party client;
    private final Party provider;

    private AgreementPanel(Party client, Party provider) {
        this.client = client;
        this.provider = provider;
    }

    /**
     * The panel.
     *
     * @param names of those who gave the verdicts
     * @param mine the viewer's side
     */
    public static AgreementPanel of(Agreement agreement, Map<UUID, PersonName> names, Side mine) {
        return new AgreementPanel(party(agreement.client(), names, mine), party(agreement.provider(), names, mine));
    }

    private static Party party(Agreement.SideStanding side, Map<UUID, PersonName> names, Side mine) {
        Verdict verdict = side.verdict();
        PersonName person = verdict == null ? null : names.get(verdict.personId());
        return new Party(side, person == null ? null : person.name(), side.side() == mine);
    }

    /** The left column. */
    public Party getClient() {
        return client;
    }

    /** The right column. */
    public Party getProvider() {
        return provider;
    }

    /** One side's column. */
    public static final class Party {

        private final Agreement.SideStanding side;
        private final String personName;
        private final boolean mine;

        private Party(Agreement.SideStanding side, String personName, boolean mine) {
            this.side = side;
            this.personName = personName;
            this.mine = mine;
        }

        /** {@code AGREED}, {@code STALE}, {@code CHANGES_WANTED} or {@code WAITING}. */
        public String getStanding() {
            return side.standing().name();
        }

        /** Who spoke; null while the side waits. */
        public String getPersonName() {
            return personName;
        }

        /** On which revision; null while the side waits. */
        public Integer getRevision() {
            return side.verdict() == null ? null : side.verdict().revision();
        }

        /** When; null while the side waits. */
        public Instant getMoment() {
            return side.verdict() == null ? null : side.verdict().givenAt();
        }

        /** Why changes are wanted; else null. */
        public String getReason() {
            return side.verdict() == null ? null : side.verdict().reason();
        }

        /** Whether it is the viewer's own side. */
        public boolean isMine() {
            return mine;
        }
    }
}
