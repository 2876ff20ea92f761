package org.tandemportal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;

class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Verdict verdict(Side side, int revision, Verdict.Kind kind) {
        return new Verdict(
                new UUID(1, 1), new PersonName(new UUID(2, side.ordinal()), "Somebody", side), revision, kind, "", NOW);
    }

    @Property
    void onlyAgreementsOfBothSidesToTheCurrentRevisionMakeItWhole(
            @ForAll Verdict.Kind client,
            @ForAll Verdict.Kind provider,
            @ForAll @IntRange(min = 1, max = 3) int clientRevision,
            @ForAll @IntRange(min = 1, max = 3) int providerRevision) {
        Agreement agreement = Agreement.on(
                3,
                List.of(
                        verdict(Side.CLIENT, clientRevision, client),
                        verdict(Side.PROVIDER, providerRevision, provider)));
        assertThat(agreement.isWhole())
                .isEqualTo(client == Verdict.Kind.AGREE
                        && provider == Verdict.Kind.AGREE
                        && clientRevision == 3
                        && providerRevision == 3);
    }

    @Property
    void anAgreementToAnOlderRevisionShowsAsStale(@ForAll @IntRange(min = 1, max = 9) int revision) {
        Agreement agreement = Agreement.on(10, List.of(verdict(Side.CLIENT, revision, Verdict.Kind.AGREE)));
        assertThat(agreement.client().standing()).isEqualTo(Agreement.Standing.STALE);
        assertThat(agreement.missing(Side.CLIENT)).contains(Side.PROVIDER);
    }
}
