package org.tandemportal.statusreports.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.kernel.api.Week;

/**
 * A report as CSV (RFC 4180): one table of paragraphs, figures and records, each line with the report's key. Names of
 * columns and states are those of the API; only labels are in the reader's language.
 */
final class CsvExport {

    private CsvExport() {}

    static String write(ReportDocument document) {
        StringBuilder text = new StringBuilder(10_000);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(
                    "engagement",
                    "week",
                    "edition",
                    "section",
                    "item",
                    "key",
                    "title",
                    "value",
                    "state",
                    "side",
                    "moment",
                    "url");
            document.words().stream()
                    .filter(words -> words.text() != null)
                    .forEach(words -> print(
                            printer,
                            document,
                            "words",
                            "paragraph",
                            "",
                            words.text(),
                            null,
                            "",
                            words.side(),
                            document.content().words(words.side()).writtenAt(),
                            document.url()));
            document.sections().forEach(section -> section(printer, document, section));
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void section(CSVPrinter printer, ReportDocument document, ReportDocument.Section section) {
        section.figures()
                .forEach(figure -> print(
                        printer,
                        document,
                        section.id(),
                        "figure",
                        figure.id(),
                        figure.label(),
                        figure.value(),
                        "",
                        null,
                        null,
                        document.url() + "#" + figure.anchor()));
        section.rows()
                .forEach(row -> print(
                        printer,
                        document,
                        section.id(),
                        "record",
                        row.key(),
                        row.title(),
                        null,
                        row.state(),
                        row.sideId(),
                        row.at(),
                        row.url()));
    }

    private static void print(
            CSVPrinter printer,
            ReportDocument document,
            String section,
            String item,
            String key,
            String title,
            Integer value,
            String state,
            Object side,
            Instant moment,
            String url) {
        Week week = document.content().key().week();
        try {
            printer.printRecord(
                    document.content().key().engagement(),
                    week,
                    document.content().state(),
                    section,
                    item,
                    SpreadsheetText.safe(key),
                    SpreadsheetText.safe(title),
                    value,
                    state,
                    side,
                    moment,
                    url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
