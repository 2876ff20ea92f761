package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Violation;

class MovedReadingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static MovedSample sample(String text) {
        return MovedSample.of(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, true);
    }

    private static MovedReading reading(MovedSample sample, String dateFormat) {
        return new MovedReading(KnownTool.proposal(sample.headings(), dateFormat, "UTC"), sample.headings(), NOW);
    }

    private static Map<String, MovedReading.Result> read(String text, String dateFormat) {
        MovedSample sample = sample(text);
        MovedReading reading = reading(sample, dateFormat);
        Map<String, MovedReading.Result> results = new LinkedHashMap<>();
        sample.records(reading).forEach((number, lines) -> results.put(number, reading.read(lines)));
        return results;
    }

    private static List<String> keys(MovedReading.Result result, int line) {
        return result.reasons().getOrDefault(line, List.of()).stream()
                .map(Violation::key)
                .toList();
    }

    @Test
    void theEventLogOfARealServiceDeskIsReadAsItIs() throws IOException {
        String log = Files.readString(Path.of("src", "test", "resources", "moving-in", "incident_event_log.csv"));
        MovedSample sample = sample(log);
        MovedLayout layout = KnownTool.proposal(sample.headings(), null, "UTC");
        assertThat(KnownTool.of(sample.headings())).contains(KnownTool.SERVICENOW);
        assertThat(sample.dateFormats(layout)).containsExactly("dd/MM/yyyy HH:mm:ss");
        assertThat(sample.lines()).hasSize(198);

        Collection<MovedReading.Result> results =
                read(log, "dd/MM/yyyy HH:mm:ss").values();
        assertThat(results).hasSize(32).allSatisfy(result -> assertThat(result.reasons())
                .isEmpty());
        Map<HistoryState, Integer> ends = new EnumMap<>(HistoryState.class);
        results.forEach(result -> ends.merge(result.record().last().state(), 1, Integer::sum));
        assertThat(ends).isEqualTo(Map.of(HistoryState.DONE, 31, HistoryState.IN_PROGRESS, 1));
        assertThat(results.stream()
                        .mapToInt(result -> result.record().changes().size())
                        .sum())
                // The begin of each record, and each line whose state means another than that of the line before.
                .isEqualTo(85);
    }

    @Test
    void aRecordGoesThroughItsStatesAtTheirRealTimes() throws IOException {
        String log = Files.readString(Path.of("src", "test", "resources", "moving-in", "incident_event_log.csv"));
        MovedRecord record = read(log, "dd/MM/yyyy HH:mm:ss").get("INC0000047").record();
        assertThat(record.changes())
                .extracting(change -> change.state() + " " + change.moment())
                .containsExactly(
                        "REQUESTED 2016-02-29T04:40:00Z",
                        "IN_PROGRESS 2016-02-29T05:30:00Z",
                        "WAITS_FOR_CLIENT 2016-03-01T09:14:00Z",
                        "DONE 2016-03-01T09:52:00Z");
        assertThat(record.createdAt()).isEqualTo("2016-02-29T04:40:00Z");
        assertThat(record.updatedAt()).isEqualTo("2016-03-06T10:00:00Z");
        assertThat(record.priority()).isEqualTo(Priority.MEDIUM);
        assertThat(record.askedBy()).startsWith("Caller ");
        assertThat(record.title()).startsWith("Category ").contains(" · Subcategory ");
        assertThat(record.outcome()).startsWith("code ");
        assertThat(record.facts()).containsEntry("incident_state", "Closed").doesNotContainKey("cmdb_ci");
        assertThat(record.facts().values()).noneMatch(value -> value.contains("  ") || value.equals("?"));
    }

    @Test
    void statesAtTheSameMinuteKeepTheirOrder() {
        MovedRecord record = read(
                        "number,state,opened_at,sys_updated_at\n"
                                + "1,New,2016-02-29 01:16,2016-02-29 01:16\n"
                                + "1,Active,2016-02-29 01:16,2016-02-29 01:16\n"
                                + "1,Closed,2016-02-29 01:16,2016-02-29 01:16\n",
                        "yyyy-MM-dd HH:mm:ss")
                .get("1")
                .record();
        assertThat(record.changes())
                .extracting(change -> change.state() + " " + change.moment())
                .containsExactly(
                        "REQUESTED 2016-02-29T01:16:00Z",
                        "IN_PROGRESS 2016-02-29T01:16:00.001Z",
                        "DONE 2016-02-29T01:16:00.002Z");
    }

    @Test
    void allLinesOfARecordAreLeftOutIfOneIsWrong() {
        Map<String, MovedReading.Result> results = read(
                "number,state,opened_at,sys_updated_at,priority\n"
                        + "1,New,2016-02-29 01:16,2016-02-29 01:16,3 - Moderate\n"
                        + "2,New,2016-02-29 01:16,2016-02-29 01:16,?\n"
                        + "1,Asleep,2016-02-29 01:16,2016-02-30 01:16,Purple\n"
                        + ",New,2016-02-29 01:16,2016-02-29 01:16,\n"
                        + "3,New,?,,\n"
                        + "4,New,2096-02-29 01:16,,\n"
                        + "5,,2016-02-29 01:16,,,surplus\n",
                "yyyy-MM-dd HH:mm:ss");
        assertThat(results.get("1").record()).isNull();
        assertThat(keys(results.get("1"), 2)).containsExactly("moveIn.reason.otherLine");
        assertThat(keys(results.get("1"), 4))
                .containsExactly("moveIn.reason.noDate", "moveIn.reason.unknownState", "moveIn.reason.unknownPriority");
        assertThat(results.get("2").record().priority()).isEqualTo(Priority.MEDIUM);
        assertThat(keys(results.get(""), 5)).containsExactly("moveIn.reason.noNumber");
        assertThat(keys(results.get("3"), 6)).containsExactly("moveIn.reason.noMoments");
        assertThat(keys(results.get("4"), 7)).containsExactly("moveIn.reason.future");
        assertThat(keys(results.get("5"), 8)).containsExactly("moveIn.reason.cells", "moveIn.reason.noState");
    }

    @Test
    void jirasRepeatedColumnsAreOne() {
        MovedRecord record = read(
                        "Summary,Issue key,Issue Type,Status,Priority,Resolution,Assignee,Reporter,Created,Updated,Resolved,"
                                + "Labels,Labels,Labels,Description\n"
                                + "Raise the  limit,WEB-7,Emergency,Done,Highest,Fixed,Ada,Bo,29/Feb/16 1:16 AM,"
                                + "05/Mar/16 9:00 AM,01/Mar/16 4:30 PM,cache,,launch,\"Two\nlines\"\n",
                        "dd/MMM/yy hh:mm a")
                .get("WEB-7")
                .record();
        assertThat(record.title()).isEqualTo("Raise the limit");
        assertThat(record.kind()).isEqualTo(Kind.EMERGENCY);
        assertThat(record.priority()).isEqualTo(Priority.CRITICAL);
        assertThat(record.outcome()).isEqualTo("Fixed");
        assertThat(record.reason()).isEqualTo("Two\nlines");
        assertThat(record.askedBy()).isEqualTo("Bo");
        assertThat(record.workedBy()).isEqualTo("Ada");
        assertThat(record.facts()).containsEntry("Labels", "cache, launch");
        assertThat(record.changes())
                .extracting(change -> change.state() + " " + change.moment())
                .containsExactly("REQUESTED 2016-02-29T01:16:00Z", "DONE 2016-03-01T16:30:00Z");
        assertThat(record.updatedAt()).isEqualTo("2016-03-05T09:00:00Z");
    }

    @Test
    void redminesGermanColumnsAreKnown() {
        MovedRecord record = read(
                        "#;Projekt;Tracker;Status;Priorität;Thema;Autor;Zugewiesen an;Aktualisiert;Angelegt;Beschreibung\n"
                                + "42;Web;Fehler;In Bearbeitung;Hoch;Größe;Ünal;;02.03.2016 09:00;29.02.2016 01:16;\n",
                        "dd.MM.yyyy HH:mm:ss")
                .get("42")
                .record();
        assertThat(record.title()).isEqualTo("Größe");
        assertThat(record.priority()).isEqualTo(Priority.HIGH);
        assertThat(record.kind()).isEqualTo(Kind.NORMAL);
        assertThat(record.facts()).containsEntry("Tracker", "Fehler");
        assertThat(record.outcome()).isNull();
        assertThat(record.last().state().turn(Side.CLIENT)).isEqualTo(Side.PROVIDER);
    }

    @Test
    void aLongTitleIsCutAndKeptWhole() {
        String title = "x".repeat(250);
        MovedRecord record = read(
                        "number,state,opened_at,short_description\n1,New,2016-02-29 01:16," + title + "\n",
                        "yyyy-MM-dd HH:mm:ss")
                .get("1")
                .record();
        assertThat(record.title()).hasSize(200).endsWith("…");
        assertThat(record.facts()).containsEntry("short_description", title);
    }

    @Test
    void whatHasHappenedSinceIsWhatComesAfterTheKnownState() {
        MovedRecord record = read(
                        "number,state,opened_at,sys_updated_at\n"
                                + "1,New,2016-02-29 01:16,2016-02-29 01:16\n"
                                + "1,Active,2016-02-29 01:16,2016-03-01 01:16\n"
                                + "1,Awaiting User Info,2016-02-29 01:16,2016-03-02 01:16\n"
                                + "1,Active,2016-02-29 01:16,2016-03-03 01:16\n",
                        "yyyy-MM-dd HH:mm:ss")
                .get("1")
                .record();
        assertThat(record.after(Instant.parse("2016-03-01T01:16:00Z"), HistoryState.IN_PROGRESS))
                .extracting(MovedRecord.Change::state)
                .containsExactly(HistoryState.WAITS_FOR_CLIENT, HistoryState.IN_PROGRESS);
        assertThat(record.after(Instant.parse("2016-03-03T01:16:00Z"), HistoryState.IN_PROGRESS))
                .isEmpty();
    }

    @Test
    void aPieceOfAFileIsASampleWithoutItsLastLine() {
        byte[] piece = "number,state\n1,New\n2,\"Ne".getBytes(StandardCharsets.UTF_8);
        assertThat(MovedSample.of(piece, StandardCharsets.UTF_8, false).lines())
                .extracting(MovedLines.Line::number)
                .containsExactly(2);
        piece = "number,state\n1,New\n2,Ne".getBytes(StandardCharsets.UTF_8);
        assertThat(MovedSample.of(piece, StandardCharsets.UTF_8, false).lines())
                .extracting(MovedLines.Line::number)
                .containsExactly(2);
    }

    @Test
    void aLayoutFitsWhereAllItsColumnsAre() {
        MovedLayout layout = KnownTool.proposal(List.of("number", "state", "opened_at", "priority"), null, "UTC");
        assertThat(layout.fits(List.of("Number", "STATE", "Opened_at ", "priority", "more")))
                .isTrue();
        assertThat(layout.fits(List.of("number", "state"))).isFalse();
    }
}
