package org.tandemportal.statusreports;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.statusreports.api.StatusReportKey;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.StatusReport;

/** Status reports for tests: {@code aReport().withChange("Raise the limit").content()}. */
public final class ReportFixture {

    public static final UUID CLIENT = new UUID(7, 7);
    public static final PersonName DEVELOPER = new PersonName(new UUID(1, 1), "Dana Whitfield", Side.CLIENT);
    public static final PersonName CLIENT_LEAD = new PersonName(new UUID(1, 2), "Leo Marchetti", Side.CLIENT);
    public static final PersonName OPS = new PersonName(new UUID(2, 1), "Owen Achterberg", Side.PROVIDER);
    public static final PersonName MANAGER = new PersonName(new UUID(2, 2), "Marta Kowalska", Side.PROVIDER);
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final StatusReportKey KEY = new StatusReportKey("PTV-WEB", new Week(2026, 47));
    public static final Instant BEGINS = KEY.week().start(ZONE);
    public static final Instant FRIDAY = Instant.parse("2026-11-20T14:00:00Z");

    private final List<ReportSection.Row> changes = new ArrayList<>();
    private String engagementName = "The studio's web estate";
    private String clientWords = "A *quiet* week.";
    private String providerWords = "Größere Arbeiten stehen an, siehe PTV-WEB-1.";

    public static ReportFixture aReport() {
        return new ReportFixture();
    }

    public ReportFixture named(String engagementName) {
        this.engagementName = engagementName;
        return this;
    }

    public ReportFixture withChange(String title) {
        int number = changes.size() + 1;
        changes.add(new ReportSection.Row(
                "PTV-WEB-" + number,
                "/change-requests/PTV-WEB-" + number,
                title,
                "DONE",
                "state.DONE",
                number % 2 == 0 ? Side.PROVIDER : Side.CLIENT,
                FRIDAY.minus(Duration.ofMinutes(number))));
        return this;
    }

    public ReportFixture withChanges(int count) {
        for (int i = 1; i <= count; i++) {
            withChange("Änderung Nummer " + i + ": größerer Puffer für die Übertragung");
        }
        return this;
    }

    public ReportFixture clientWrites(String text) {
        clientWords = text;
        return this;
    }

    public ReportFixture providerWrites(String text) {
        providerWords = text;
        return this;
    }

    /** A draft with two sections, the second of which has nothing to report. */
    public ReportContent content() {
        List<String> keys = changes.stream().map(ReportSection.Row::key).toList();
        return new ReportContent(
                KEY,
                engagementName,
                "Paramour Television",
                ZONE,
                BEGINS,
                KEY.week().end(ZONE),
                FRIDAY,
                clientWords == null ? null : new ReportContent.Words(clientWords, DEVELOPER.name(), FRIDAY),
                providerWords == null ? null : new ReportContent.Words(providerWords, OPS.name(), FRIDAY),
                List.of(
                        new ReportSection(
                                "changes",
                                "org.tandemportal.changerequests.messages",
                                List.of(
                                        new ReportSection.Figure("done", keys.size(), keys),
                                        new ReportSection.Figure("rolledBack", 0, List.of())),
                                List.copyOf(changes)),
                        new ReportSection(
                                "flags",
                                "org.tandemportal.engagements.messages",
                                List.of(new ReportSection.Figure("blocking", 0, List.of())),
                                List.of())),
                null);
    }

    public ReportContent published() {
        return content().published(FRIDAY, MANAGER.name());
    }

    public static StatusReport untouched() {
        return StatusReport.untouched(KEY, CLIENT);
    }

    public static StatusReport writtenByBoth() {
        StatusReport report = untouched();
        report.write(DEVELOPER, "From the client", 0, FRIDAY);
        report.write(OPS, "From the provider", 0, FRIDAY);
        return report;
    }
}
