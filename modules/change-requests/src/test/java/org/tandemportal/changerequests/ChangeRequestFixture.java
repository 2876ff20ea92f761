package org.tandemportal.changerequests;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.RiskAssessment;
import org.tandemportal.changerequests.domain.ServiceHours;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** Change requests for tests, in the words of the product: {@code aChangeRequest().by(DEVELOPER).inAssessment()}. */
public final class ChangeRequestFixture {

    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final ServiceHours HOURS = ServiceHours.usual(ZoneId.of("Europe/Berlin"));
    public static final PersonName DEVELOPER = new PersonName(new UUID(1, 1), "Dana", Side.CLIENT);
    public static final PersonName CLIENT_LEAD = new PersonName(new UUID(1, 2), "Leo", Side.CLIENT);
    public static final PersonName OPS = new PersonName(new UUID(2, 1), "Owen", Side.PROVIDER);
    public static final PersonName SECOND_LEAD = new PersonName(new UUID(1, 3), "Lina", Side.CLIENT);
    public static final PersonName MANAGER = new PersonName(new UUID(2, 2), "Marta", Side.PROVIDER);

    private PersonName by = DEVELOPER;
    private Kind kind = Kind.NORMAL;
    private LeadsNeeded needed = LeadsNeeded.ONE_EACH;
    private Content content = complete("Raise the connection limit");

    public static ChangeRequestFixture aChangeRequest() {
        return new ChangeRequestFixture();
    }

    public static Content complete(String title) {
        return new Content(
                title,
                "Launch on Friday",
                "Change the setting, restart",
                List.of("Change the setting", "Restart"),
                "The health page answers",
                "Put it back",
                Priority.MEDIUM,
                RiskAssessment.named(Risk.LOW),
                List.of("staging"),
                List.of(),
                List.of(),
                new Window(
                        NOW.plus(Duration.ofDays(4)),
                        NOW.plus(Duration.ofDays(4)).plus(Duration.ofHours(1))),
                null);
    }

    public static Content onlyTitled(String title) {
        return new Content(
                title,
                null,
                null,
                List.of(),
                null,
                null,
                Priority.MEDIUM,
                RiskAssessment.named(Risk.MEDIUM),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    public ChangeRequestFixture by(PersonName person) {
        this.by = person;
        return this;
    }

    public ChangeRequestFixture ofKind(Kind other) {
        this.kind = other;
        return this;
    }

    public ChangeRequestFixture needing(int client, int provider) {
        this.needed = new LeadsNeeded(client, provider);
        return this;
    }

    public ChangeRequestFixture saying(Content words) {
        this.content = words;
        return this;
    }

    public ChangeRequest asDraft() {
        return ChangeRequest.draft(
                new ChangeRequestKey("PTV-WEB-42"), new UUID(9, 9), "PTV-WEB", kind, content, by, NOW);
    }

    public ChangeRequest requested() {
        ChangeRequest request = asDraft();
        request.submit(needed, by, NOW);
        return request;
    }

    public ChangeRequest inAssessment() {
        ChangeRequest request = requested();
        request.assess(by.side() == Side.CLIENT ? OPS : DEVELOPER, NOW);
        return request;
    }

    public ChangeRequest agreed() {
        ChangeRequest request = inAssessment();
        request.agree(CLIENT_LEAD, 1, false, NOW);
        request.agree(MANAGER, 1, false, NOW);
        return request;
    }

    public ChangeRequest in(State state) {
        ChangeRequest request =
                switch (state) {
                    case DRAFT, WITHDRAWN -> asDraft();
                    case REQUESTED, DECLINED -> requested();
                    case IN_ASSESSMENT -> inAssessment();
                    default -> agreed();
                };
        switch (state) {
            case WITHDRAWN -> request.withdraw(by, null, NOW);
            case DECLINED -> request.decline(MANAGER, "Not now", NOW);
            case SCHEDULED, IN_PROGRESS, DONE, ROLLED_BACK -> request.schedule(OPS, NOW);
            default -> {}
        }
        switch (state) {
            case IN_PROGRESS, DONE, ROLLED_BACK -> request.start(OPS, NOW);
            default -> {}
        }
        switch (state) {
            case DONE -> request.finish(OPS, null, HOURS, NOW);
            case ROLLED_BACK -> request.rollBack(OPS, "Errors rose", HOURS, NOW);
            default -> {}
        }
        return request;
    }
}
