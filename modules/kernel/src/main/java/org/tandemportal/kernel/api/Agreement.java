package org.tandemportal.kernel.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The two sides' standing on one revision of a build or change, worked out from the verdicts given so far.
 *
 * <p>A side's latest verdict on the current revision counts. An agreement to an older revision is stale: it shows, but
 * does not count.
 *
 * @param revision the current revision
 * @param client the client's standing
 * @param provider the provider's standing
 */
public record Agreement(int revision, SideStanding client, SideStanding provider) {

    /** Where a side stands. */
    public enum Standing {
        /** Has not spoken on the current revision. */
        WAITING,
        /** Agreed to the current revision. */
        AGREED,
        /** Agreed to an older revision. */
        STALE,
        /** Wants the current revision changed. */
        CHANGES_WANTED
    }

    /**
     * One side's standing.
     *
     * @param verdict the verdict that it rests on; null while the side waits
     */
    public record SideStanding(Side side, Standing standing, Verdict verdict) {}

    /** The standing of both sides on {@code revision}. */
    public static Agreement on(int revision, Collection<Verdict> verdicts) {
        return new Agreement(
                revision, standing(Side.CLIENT, revision, verdicts), standing(Side.PROVIDER, revision, verdicts));
    }

    private static SideStanding standing(Side side, int revision, Collection<Verdict> verdicts) {
        Optional<Verdict> current = latest(side, verdicts, revision, revision);
        if (current.isPresent()) {
            Standing standing = current.get().kind() == Verdict.Kind.AGREE ? Standing.AGREED : Standing.CHANGES_WANTED;
            return new SideStanding(side, standing, current.get());
        }
        return latest(side, verdicts, 1, revision - 1)
                .filter(verdict -> verdict.kind() == Verdict.Kind.AGREE)
                .map(verdict -> new SideStanding(side, Standing.STALE, verdict))
                .orElseGet(() -> new SideStanding(side, Standing.WAITING, null));
    }

    private static Optional<Verdict> latest(Side side, Collection<Verdict> verdicts, int from, int to) {
        return verdicts.stream()
                .filter(verdict -> verdict.side() == side && verdict.revision() >= from && verdict.revision() <= to)
                .max(Comparator.comparingInt(Verdict::revision).thenComparing(Verdict::givenAt));
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
