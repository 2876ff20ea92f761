package org.tandemportal.kernel.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The two sides' standing on the current revision of a build or change, worked out from the verdicts given so far.
 *
 * <p>Each lead's latest word counts, and one person never twice. An agreement holds for the sections that no revision has
 * touched since; for the others it is void: it shows, but does not count. A wish for changes holds until a revision
 * touches some section, or the same lead agrees.
 *
 * @param revision the current revision
 * @param client the client's standing
 * @param provider the provider's standing
 */
public record Agreement(int revision, SideStanding client, SideStanding provider) {

    /** Where a side stands. */
    public enum Standing {
        /** Has not spoken on the current revision, or not with as many leads as are needed. */
        WAITING,
        /** Agreed, in every section. */
        AGREED,
        /** Agreed to an older revision; sections have been touched since. */
        STALE,
        /** Wants the current revision changed. */
        CHANGES_WANTED
    }

    /**
     * What there is to agree to.
     *
     * @param revision the current revision
     * @param sections by the section's name, the revision that touched it last
     * @param clientLeads how many of the client's leads have to agree, 1 or more
     * @param providerLeads how many of the provider's
     */
    public record Terms(int revision, Map<String, Integer> sections, int clientLeads, int providerLeads) {

        /** Whole or not at all, by one lead a side. */
        static Terms whole(int revision) {
            return new Terms(revision, Map.of("", revision), 1, 1);
        }

        private int touchedLast() {
            return sections.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        }

        private int needed(Side side) {
            return side == Side.CLIENT ? clientLeads : providerLeads;
        }
    }

    /**
     * The latest word of one lead.
     *
     * @param voided the sections that were touched after they agreed, in the order of the terms; empty for a wish
     */
    public record Voice(Verdict verdict, List<String> voided) {

        private boolean agreesWholly() {
            return verdict.kind() == Verdict.Kind.AGREE && voided.isEmpty();
        }
    }

    /**
     * One side's standing.
     *
     * @param verdict the verdict that it rests on; null while the side waits and nobody has spoken, or agreed beforehand
     * @param voices the latest word of each of its leads who has spoken, in the order of time
     * @param needed how many leads have to agree; 0 where it agreed beforehand
     */
    public record SideStanding(Side side, Standing standing, Verdict verdict, List<Voice> voices, int needed) {

        /** How many leads agree, in every section. */
        public int agreeing() {
            return (int) voices.stream().filter(Voice::agreesWholly).count();
        }

        /** The sections that too few leads agree to by now, though they did before; empty unless it is stale. */
        public List<String> voided() {
            return standing == Standing.STALE
                    ? voices.stream()
                            .flatMap(voice -> voice.voided().stream())
                            .distinct()
                            .toList()
                    : List.of();
        }

        /** The latest word of a person; empty if they have not spoken. */
        public Optional<Voice> of(UUID person) {
            return voices.stream()
                    .filter(voice -> voice.verdict().personId().equals(person))
                    .findFirst();
        }
    }

    /** The standing of both sides on {@code revision}, where each revision makes agreements to earlier ones void as a whole. */
    public static Agreement on(int revision, Collection<Verdict> verdicts) {
        return on(Terms.whole(revision), verdicts);
    }

    /** The standing of both sides on these terms. */
    public static Agreement on(Terms terms, Collection<Verdict> verdicts) {
        return new Agreement(
                terms.revision(), standing(Side.CLIENT, terms, verdicts), standing(Side.PROVIDER, terms, verdicts));
    }

    /** The standing where both sides agreed beforehand to what it is made from: nobody has to speak on it. */
    public static Agreement beforehand(int revision) {
        return new Agreement(
                revision,
                new SideStanding(Side.CLIENT, Standing.AGREED, null, List.of(), 0),
                new SideStanding(Side.PROVIDER, Standing.AGREED, null, List.of(), 0));
    }

    private static SideStanding standing(Side side, Terms terms, Collection<Verdict> verdicts) {
        List<Voice> voices = voices(side, terms, verdicts);
        int needed = terms.needed(side);
        Optional<Verdict> wish = latest(voices, Verdict.Kind.CHANGES_WANTED)
                .filter(verdict -> verdict.revision() >= terms.touchedLast());
        if (wish.isPresent()) {
            return new SideStanding(side, Standing.CHANGES_WANTED, wish.get(), voices, needed);
        }
        Verdict agreed = latest(voices, Verdict.Kind.AGREE).orElse(null);
        boolean whole = terms.sections().values().stream().allMatch(touched -> agreeing(voices, touched) >= needed);
        boolean voided = voices.stream().anyMatch(voice -> !voice.voided().isEmpty());
        Standing standing = whole ? Standing.AGREED : voided ? Standing.STALE : Standing.WAITING;
        return new SideStanding(side, standing, agreed, voices, needed);
    }

    private static long agreeing(List<Voice> voices, int touched) {
        return voices.stream()
                .map(Voice::verdict)
                .filter(verdict -> verdict.kind() == Verdict.Kind.AGREE && verdict.revision() >= touched)
                .count();
    }

    private static Optional<Verdict> latest(List<Voice> voices, Verdict.Kind kind) {
        return voices.stream()
                .map(Voice::verdict)
                .filter(verdict -> verdict.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** One word for each seat and each person: who stands in for a lead speaks with that lead's voice. */
    private static List<Voice> voices(Side side, Terms terms, Collection<Verdict> verdicts) {
        Map<UUID, Verdict> bySeat = new LinkedHashMap<>();
        Map<UUID, Verdict> byPerson = new LinkedHashMap<>();
        inTime(verdicts)
                .filter(verdict -> verdict.side() == side && verdict.revision() <= terms.revision())
                .forEach(verdict -> bySeat.put(verdict.seat(), verdict));
        inTime(bySeat.values()).forEach(verdict -> byPerson.put(verdict.personId(), verdict));
        return inTime(byPerson.values())
                .map(verdict -> new Voice(verdict, voided(verdict, terms)))
                .toList();
    }

    private static Stream<Verdict> inTime(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .sorted(Comparator.comparingInt(Verdict::revision).thenComparing(Verdict::givenAt));
    }

    private static List<String> voided(Verdict verdict, Terms terms) {
        return verdict.kind() != Verdict.Kind.AGREE
                ? List.of()
                : terms.sections().entrySet().stream()
                        .filter(section -> section.getValue() > verdict.revision())
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The standing of one side. */
    public SideStanding of(Side side) {
        return side == Side.CLIENT ? client : provider;
    }

    /** Whether both sides agree to the current revision. */
    public boolean isWhole() {
        return client.standing() == Standing.AGREED && provider.standing() == Standing.AGREED;
    }

    /** Whether a side wants the current revision changed. */
    public boolean wantsChanges() {
        return client.standing() == Standing.CHANGES_WANTED || provider.standing() == Standing.CHANGES_WANTED;
    }

    /**
     * Whose word is missing, the other side than {@code askedBy} first: somebody who asks for a thing is taken to want
     * it.
     *
     * @return empty when both agree, or when somebody wants changes (then it is the author's turn)
     */
    public Optional<Side> missing(Side askedBy) {
        if (isWhole() || wantsChanges()) {
            return Optional.empty();
        }
        return Optional.of(of(askedBy.other()).standing() == Standing.AGREED ? askedBy : askedBy.other());
    }
}
