package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.State;

/** A calendar as calendar programs read it: read by another program than the one that writes it. */
class FeedDocumentTest {

    private static final Instant CHANGED = Instant.parse("2026-11-20T10:15:30Z");

    private static FeedDocument document() {
        return new FeedDocument("Tandem", path -> "https://tandem.example.org" + path, Locale.UK);
    }

    private static ScheduledChange change(State state, String title) {
        return new ScheduledChange(
                "PTV-WEB-42",
                "PTV-WEB",
                title,
                Kind.NORMAL,
                state,
                new Window(Instant.parse("2027-03-28T00:30:00Z"), Instant.parse("2027-03-28T02:00:00Z")),
                List.of("production"),
                List.of(),
                null,
                null,
                7,
                CHANGED);
    }

    private static ICalendar read(FeedDocument document) {
        return Biweekly.parse(document.text()).first();
    }

    @Test
    void aChangeIsAnEventThatProgramsKnowAgain() {
        ICalendar calendar = read(document().change(change(State.SCHEDULED, "Raise the limit")));
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        VEvent event = calendar.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("change-PTV-WEB-42@tandem.example.org");
        assertThat(event.getSequence().getValue()).isEqualTo(7);
        assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(CHANGED);
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-28T00:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-28T02:00:00Z"));
        assertThat(event.getSummary().getValue()).isEqualTo("PTV-WEB-42 Raise the limit");
        assertThat(event.getUrl().getValue()).isEqualTo("https://tandem.example.org/change-requests/PTV-WEB-42");
    }

    @Test
    void itIsTentativeConfirmedOrCancelled() {
        for (State state : EnumSet.of(State.REQUESTED, State.IN_ASSESSMENT, State.AGREED)) {
            assertThat(status(state)).as(state.name()).isEqualTo("TENTATIVE");
        }
        for (State state : EnumSet.of(State.SCHEDULED, State.IN_PROGRESS, State.DONE, State.ROLLED_BACK)) {
            assertThat(status(state)).as(state.name()).isEqualTo("CONFIRMED");
        }
        for (State state : EnumSet.of(State.DECLINED, State.WITHDRAWN)) {
            assertThat(status(state)).as(state.name()).isEqualTo("CANCELLED");
        }
    }

    private static String status(State state) {
        return read(document().change(change(state, "x")))
                .getEvents()
                .get(0)
                .getStatus()
                .getValue();
    }

    @Test
    void textsOfPeopleStayTexts() {
        String nasty =
                "a, b; c\\n\\ \"d\" END:VEVENT ünïcödé 🎬 " + "long ".repeat(60).strip();
        ICalendar calendar = read(document().change(change(State.SCHEDULED, nasty)));
        assertThat(calendar.getEvents()).hasSize(1);
        assertThat(calendar.getEvents().get(0).getSummary().getValue()).isEqualTo("PTV-WEB-42 " + nasty);
        assertThat(document().change(change(State.SCHEDULED, nasty)).text().lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 300);
    }

    @Test
    void aFreezeIsThereOncePerOccurrenceAtItsWallTime() {
        Frozen freeze = new Frozen(
                new UUID(7, 7),
                null,
                "Quiet nights",
                "Backups run",
                new FreezeRule(
                        LocalDateTime.parse("2027-03-26T22:00"),
                        LocalDateTime.parse("2027-03-27T06:00"),
                        ZoneId.of("Europe/Berlin"),
                        Repeats.WEEKLY,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalDate.parse("2027-03-28")),
                null,
                CHANGED,
                3);
        List<VEvent> events = read(document()
                        .freeze(freeze, Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-04-01T00:00:00Z")))
                .getEvents();
        assertThat(events)
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(
                        Instant.parse("2027-03-26T21:00:00Z"),
                        Instant.parse("2027-03-27T21:00:00Z"),
                        Instant.parse("2027-03-28T20:00:00Z"));
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        assertThat(events.get(0).getTransparency().getValue()).isEqualTo("TRANSPARENT");
    }

    @Test
    void aLaunchTakesItsWholeDay() {
        String text = document()
                .launch(new Launch(
                        "PTV-WEB-F1", "PTV-WEB", "Live voting", LocalDate.parse("2026-12-06"), List.of(), CHANGED, 2))
                .text();
        assertThat(text).contains("DTSTART;VALUE=DATE:20261206", "DTEND;VALUE=DATE:20261207");
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    }

    @Test
    void theSameRecordsGiveTheSameText() {
        assertThat(document().change(change(State.DONE, "x")).text())
                .isEqualTo(document().change(change(State.DONE, "x")).text());
        assertThat(Set.of(document().text().split("\r\n"))).contains("VERSION:2.0", "BEGIN:VCALENDAR");
    }
}
