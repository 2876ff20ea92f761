package org.tandemportal.statusreports.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as XLSX: a sheet with the paragraphs and all figures, then one for each section that has records. Numbers are
 * numbers and moments are dates (in the engagement's zone); texts are kept as texts, so that none becomes a formula.
 */
final class XlsxExport {

    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final String HEADER_GROUND = "FFE8EBEF";
    private static final String MUTED = "FF545D6A";
    private static final String LINK = "FF0B5CAD";
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int CHARACTERS_IN_A_LINE = 72;
    private static final double LINE_HEIGHT = 15;
    private static final double HIGHEST_ROW = 409;
    private static final String[] COLUMNS = {"key", "title", "state", "side", "moment", "counted"};
    private static final double[] WIDTHS = {18, 60, 24, 12, 18, 44};

    private XlsxExport() {}

    static byte[] write(ReportDocument document) {
        try (ByteArrayOutputStream xlsx = new ByteArrayOutputStream(50_000)) {
            try (Workbook workbook = new Workbook(xlsx, "Tandem", "1.0")) {
                workbook.setGlobalDefaultFont("Arial", 10);
                workbook.properties().setTitle(text(document.key() + " · " + document.title()));
                Set<String> names = new HashSet<>();
                summary(workbook.newWorksheet(name(document.text("xlsx.summary"), names)), document);
                document.sections().stream()
                        .filter(section -> !section.rows().isEmpty())
                        .forEach(section ->
                                section(workbook.newWorksheet(name(section.title(), names)), document, section));
            }
            return xlsx.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void summary(Worksheet sheet, ReportDocument document) {
        sheet.width(0, 34);
        sheet.width(1, 70);
        sheet.width(2, 12);
        int row = 0;
        put(sheet, row, 0, document.title());
        sheet.style(row, 0).bold().fontSize(14).set();
        put(sheet, ++row, 0, document.mark());
        sheet.style(row, 0)
                .bold()
                .fontColor(document.isDraft() ? "FF7D4E00" : "FF17643A")
                .set();
        row++;
        for (ReportDocument.Fact fact : document.facts()) {
            put(sheet, ++row, 0, fact.label());
            sheet.style(row, 0).fontColor(MUTED).verticalAlignment("top").set();
            wrapped(sheet, row, 1, fact.value());
        }
        put(sheet, ++row, 0, document.text("export.page"));
        sheet.style(row, 0).fontColor(MUTED).set();
        link(sheet, row, 1, document.url(), document.url());
        row++;
        for (ReportDocument.Words words : document.words()) {
            row++;
            put(sheet, row, 0, words.name());
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            wrapped(sheet, row, 1, words.text() == null ? document.text("words.none") : words.text());
            if (words.by() != null) {
                put(sheet, ++row, 1, words.by());
                sheet.style(row, 1).fontColor(MUTED).set();
            }
        }
        row += 2;
        header(sheet, row, document.text("xlsx.section"), document.text("xlsx.figure"), document.text("xlsx.number"));
        for (ReportDocument.Section section : document.sections()) {
            for (ReportDocument.Figure figure : section.figures()) {
                put(sheet, ++row, 0, section.title());
                put(sheet, row, 1, figure.label());
                sheet.value(row, 2, figure.value());
            }
        }
        page(sheet, document);
    }

    private static void section(Worksheet sheet, ReportDocument document, ReportDocument.Section section) {
        String[] labels = new String[COLUMNS.length];
        for (int i = 0; i < COLUMNS.length; i++) {
            labels[i] = document.text("column." + COLUMNS[i]);
            sheet.width(i, WIDTHS[i]);
        }
        header(sheet, 0, labels);
        int row = 0;
        for (ReportDocument.Row line : section.rows()) {
            row++;
            link(sheet, row, 0, line.url(), line.key());
            put(sheet, row, 1, line.title());
            put(sheet, row, 2, line.stateLabel());
            put(sheet, row, 3, line.side());
            moment(sheet, row, 4, line.moment());
            put(
                    sheet,
                    row,
                    5,
                    line.counts().stream()
                            .map(number -> section.figures().get(number - 1).label())
                            .collect(Collectors.joining(", ")));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, row, COLUMNS.length - 1);
        page(sheet, document);
    }

    private static void header(Worksheet sheet, int row, String... labels) {
        for (int i = 0; i < labels.length; i++) {
            put(sheet, row, i, labels[i]);
        }
        sheet.range(row, 0, row, labels.length - 1)
                .style()
                .bold()
                .fillColor(HEADER_GROUND)
                .set();
    }

    private static void page(Worksheet sheet, ReportDocument document) {
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer(document.key(), org.dhatim.fastexcel.Position.LEFT);
        sheet.footer("&P / &N", org.dhatim.fastexcel.Position.RIGHT);
    }

    private static void put(Worksheet sheet, int row, int column, String value) {
        if (value != null && !value.isEmpty()) {
            sheet.value(row, column, text(value));
        }
    }

    /** A long text in a row that is as high as it needs; programs that don't work that out would show one line. */
    private static void wrapped(Worksheet sheet, int row, int column, String value) {
        put(sheet, row, column, value);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        long lines = value.lines()
                .mapToLong(line -> 1 + line.length() / CHARACTERS_IN_A_LINE)
                .sum();
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(lines * LINE_HEIGHT, HIGHEST_ROW));
        }
    }

    private static void link(Worksheet sheet, int row, int column, String url, String shown) {
        if (url.isEmpty()) {
            put(sheet, row, column, shown);
            return;
        }
        sheet.hyperlink(row, column, HyperLink.external(url, text(shown)));
        sheet.style(row, column).fontColor(LINK).underlined().set();
    }

    private static void moment(Worksheet sheet, int row, int column, LocalDateTime moment) {
        if (moment != null) {
            sheet.value(row, column, moment);
            sheet.style(row, column).format(MOMENT).horizontalAlignment("left").set();
        }
    }

    /** What a cell can hold. */
    private static String text(String text) {
        String xml = Html.xml(text);
        return xml.length() <= LONGEST_TEXT ? xml : xml.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** A sheet's name: short, without what names can't have, and no other sheet's. */
    private static String name(String title, Set<String> taken) {
        String plain = text(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }
}
