package org.tandemportal.incidentreviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.incidentreviews.api.IncidentReviewKey;
import org.tandemportal.incidentreviews.api.Severity;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.Course;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.api.Parity;
import org.tandemportal.serverbuilds.api.ServerBuildState;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;

/** Incident reviews for tests, in the words of the product: {@code aReview().by(DEVELOPER).open()}. */
public final class IncidentReviewFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final Instant BEGAN = Instant.parse("2026-11-20T18:00:00Z");
    public static final PersonName DEVELOPER = new PersonName(new UUID(1, 1), "Dana", Side.CLIENT);
    public static final PersonName OPS = new PersonName(new UUID(2, 1), "Owen", Side.PROVIDER);

    private PersonName by = DEVELOPER;

    public static IncidentReviewFixture aReview() {
        return new IncidentReviewFixture();
    }

    public IncidentReviewFixture by(PersonName person) {
        this.by = person;
        return this;
    }

    public IncidentReview open() {
        return IncidentReview.open(
                new IncidentReviewKey("PTV-WEB-R2"), new UUID(9, 9), "PTV-WEB", saying("Pages were slow"), by, NOW);
    }

    public IncidentReview closed() {
        IncidentReview review = open();
        review.close(1, null, OPS, NOW);
        return review;
    }

    public static Content saying(String title) {
        return new Content(
                title,
                Severity.HIGH,
                new Course(BEGAN, BEGAN.plusSeconds(1_200), null),
                "Half of the requests took more than ten seconds",
                "A graph",
                null,
                List.of("PTV-WEB-42"));
    }

    /** Staging and production with so many lines that differ, and one that does not. */
    public static Parity parity(int differing) {
        List<LineDifference> lines = new ArrayList<>();
        lines.add(new LineDifference(LineDifference.Kind.SAME, "image", "Debian 12", "Debian 12"));
        for (int i = 0; i < differing; i++) {
            lines.add(new LineDifference(LineDifference.Kind.CHANGED, "settings.n" + i, "1", "2"));
        }
        return new Parity(
                "PTV-WEB",
                "staging",
                "production",
                List.of(new Parity.Pair(build("PTV-WEB-B1", "staging"), build("PTV-WEB-B2", "production"), lines)));
    }

    private static ServerBuildSummary build(String key, String environment) {
        return new ServerBuildSummary(key, "Web nodes", environment, ServerBuildState.IN_SERVICE, 1);
    }
}
