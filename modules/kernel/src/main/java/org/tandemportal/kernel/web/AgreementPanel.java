package org.tandemportal.kernel.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
        return of(agreement, names, mine, section -> section);
    }

    /**
     * The panel, where there are sections.
     *
     * @param sections words for them
     */
    public static AgreementPanel of(
            Agreement agreement, Map<UUID, PersonName> names, Side mine, UnaryOperator<String> sections) {
        return new AgreementPanel(
                party(agreement.client(), names, mine, sections), party(agreement.provider(), names, mine, sections));
    }

    private static Party party(
            Agreement.SideStanding side, Map<UUID, PersonName> names, Side mine, UnaryOperator<String> sections) {
        return new Party(
                side,
                side.voices().stream()
                        .map(voice -> new Word(
                                voice.verdict(),
                                name(names, voice.verdict().personId()),
                                name(names, voice.verdict().standsInFor())))
                        .toList(),
                String.join(", ", side.voided().stream().map(sections).toList()),
                side.side() == mine);
    }

    private static String name(Map<UUID, PersonName> names, UUID id) {
        PersonName person = id == null ? null : names.get(id);
        return person == null ? null : person.name();
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
        private final List<Word> words;
        private final String voided;
        private final boolean mine;

        private Party(Agreement.SideStanding side, List<Word> words, String voided, boolean mine) {
            this.side = side;
            this.words = words;
            this.voided = voided;
            this.mine = mine;
        }

        /** {@code AGREED}, {@code STALE}, {@code CHANGES_WANTED} or {@code WAITING}. */
        public String getStanding() {
            return side.standing().name();
        }

        /** What its leads said last, each with their own word. */
        public List<Word> getWords() {
            return words;
        }

        /** The sections to which agreement is void, by name; empty for none, or where there are no sections. */
        public String getVoided() {
            return voided;
        }

        /** How many leads agree. */
        public int getAgreeing() {
            return side.agreeing();
        }

        /** How many leads have to agree. */
        public int getNeeded() {
            return side.needed();
        }

        /** On which revision; null while the side waits. */
        public Integer getRevision() {
            return side.verdict() == null ? null : side.verdict().revision();
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

    /** What one lead said last. */
    public static final class Word {

        private final Verdict verdict;
        private final String personName;
        private final String standsInFor;

        private Word(Verdict verdict, String personName, String standsInFor) {
            this.verdict = verdict;
            this.personName = personName;
            this.standsInFor = standsInFor;
        }

        /** Who spoke; null if unknown to the viewer. */
        public String getPersonName() {
            return personName;
        }

        /** The lead in whose stead; null if they spoke for themselves. */
        public String getStandsInFor() {
            return standsInFor;
        }

        /** {@code AGREE} or {@code CHANGES_WANTED}. */
        public String getKind() {
            return verdict.kind().name();
        }

        /** On which revision. */
        public int getRevision() {
            return verdict.revision();
        }

        /** When. */
        public Instant getMoment() {
            return verdict.givenAt();
        }
    }
}
