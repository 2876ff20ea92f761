package org.tandemportal.statusreports.exports;

import static org.tandemportal.statusreports.exports.Html.escaped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Side;

/** A report as one HTML file that needs nothing else, and as the HTML that the PDF is made of. */
final class HtmlExport {

    /** Longer paragraphs stand below one another in print, so that a column is not a page of its own. */
    private static final int SIDE_BY_SIDE = 1_200;

    /** A PDF of more rows would take more memory than the portal has to spare. */
    private static final int MOST_PRINTED_ROWS = 1_500;

    private HtmlExport() {}

    static String screen(ReportDocument document) {
        return "<!DOCTYPE html>\n" + page(document, style("report.css"), true);
    }

    static String print(ReportDocument document) {
        String style = style("print.css")
                .replace("@MARK@", css(document.isDraft() ? document.stateLabel() : ""))
                .replace("@KEY@", css(document.key() + " · " + document.mark()));
        return page(document, style, false);
    }

    private static String page(ReportDocument document, String style, boolean screen) {
        StringBuilder html = new StringBuilder(20_000);
        html.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(document.locale().getLanguage())
                .append("\"><head><meta charset=\"UTF-8\"/>")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        element(html, "title", document.key() + " · " + document.title());
        html.append("<meta name=\"author\" content=\"Tandem\"/><meta name=\"subject\" content=\"")
                .append(escaped(document.text("title.subject", document.period())))
                .append("\"/>");
        if (!screen) {
            bookmarks(html, document);
        }
        html.append("<style>").append(style).append("</style></head><body>");
        head(html, document);
        words(html, document, screen);
        List<ReportDocument.Section> sections = document.sections();
        int most = screen ? Integer.MAX_VALUE : mostRows(sections);
        sections.forEach(section -> section(html, document, section, most, screen));
        html.append("<p class=\"foot\"><a href=\"")
                .append(escaped(document.url()))
                .append("\">")
                .append(escaped(document.text("export.page")))
                .append("</a></p></body></html>");
        return html.toString();
    }

    /** How many rows each section shows, so that all of them together are not too many. */
    static int mostRows(List<ReportDocument.Section> sections) {
        int most = MOST_PRINTED_ROWS;
        while (shown(sections, most) > MOST_PRINTED_ROWS) {
            most--;
        }
        return most;
    }

    private static int shown(List<ReportDocument.Section> sections, int most) {
        return sections.stream()
                .mapToInt(section -> Math.min(section.rows().size(), most))
                .sum();
    }

    private static void bookmarks(StringBuilder html, ReportDocument document) {
        html.append("<bookmarks>");
        bookmark(html, document.text("words"), "words");
        document.sections().forEach(section -> bookmark(html, section.title(), section.id()));
        html.append("</bookmarks>");
    }

    private static void bookmark(StringBuilder html, String name, String anchor) {
        html.append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#")
                .append(escaped(anchor))
                .append("\"/>");
    }

    private static void head(StringBuilder html, ReportDocument document) {
        html.append("<p class=\"mark ")
                .append(document.isDraft() ? "mark--draft" : "mark--published")
                .append("\">")
                .append(escaped(document.mark()))
                .append("</p>");
        element(html, "h1", document.title());
        html.append("<table class=\"facts\"><tbody>");
        document.facts().forEach(fact -> html.append("<tr><th scope=\"row\">")
                .append(escaped(fact.label()))
                .append("</th><td>")
                .append(escaped(fact.value()))
                .append("</td></tr>"));
        html.append("</tbody></table>");
    }

    private static void words(StringBuilder html, ReportDocument document, boolean screen) {
        boolean beside = screen
                || document.words().stream()
                        .allMatch(words -> words.text() == null || words.text().length() <= SIDE_BY_SIDE);
        html.append("<h2 id=\"words\">")
                .append(escaped(document.text("words")))
                .append("</h2><div class=\"")
                .append(beside ? "words" : "words words--long")
                .append("\">");
        document.words().forEach(words -> {
            html.append("<div class=\"said ")
                    .append(words.side() == Side.CLIENT ? "said--client" : "said--provider")
                    .append("\"><div class=\"said__inside\">");
            element(html, "h3", words.name());
            if (words.text() == null) {
                html.append("<p class=\"muted\">")
                        .append(escaped(document.text("words.none")))
                        .append("</p>");
            } else {
                html.append("<div class=\"prose\">")
                        .append(words.html())
                        .append("</div><p class=\"muted\">")
                        .append(escaped(words.by()))
                        .append("</p>");
            }
            html.append("</div></div>");
        });
        html.append("</div>");
    }

    private static void section(
            StringBuilder html, ReportDocument document, ReportDocument.Section section, int most, boolean screen) {
        html.append("<div class=\"section\">");
        for (int i = 0; screen && i < section.figures().size(); i++) {
            html.append("<span class=\"at at--")
                    .append(i + 1)
                    .append("\" id=\"")
                    .append(escaped(section.figures().get(i).anchor()))
                    .append("\"></span>");
        }
        html.append("<h2 id=\"")
                .append(escaped(section.id()))
                .append("\">")
                .append(escaped(section.title()))
                .append("</h2>");
        if (screen) {
            html.append("<ul class=\"figures\">");
            section.figures().forEach(figure -> {
                html.append("<li class=\"figure\"><b>");
                number(html, figure, figure.anchor());
                html.append("</b> ").append(escaped(figure.label())).append("</li>");
            });
            html.append("</ul>");
        } else {
            printedFigures(html, section);
        }
        if (section.rows().isEmpty()) {
            html.append("<p class=\"muted\">")
                    .append(escaped(document.text("section.none")))
                    .append("</p>");
        } else {
            table(html, document, section, most, screen);
        }
        html.append("</div>");
    }

    /** On paper a table: numbers below their labels, tagged as what they are. */
    private static void printedFigures(StringBuilder html, ReportDocument.Section section) {
        html.append("<table class=\"figures\"><thead><tr>");
        section.figures().forEach(figure -> html.append("<th scope=\"col\">")
                .append(escaped(figure.label()))
                .append("</th>"));
        html.append("</tr></thead><tbody><tr>");
        section.figures().forEach(figure -> {
            html.append("<td>");
            number(html, figure, section.id() + "-rows");
            html.append("</td>");
        });
        html.append("</tr></tbody></table>");
    }

    private static void number(StringBuilder html, ReportDocument.Figure figure, String anchor) {
        if (figure.value() == 0) {
            html.append('0');
        } else {
            html.append("<a href=\"#")
                    .append(escaped(anchor))
                    .append("\">")
                    .append(figure.value())
                    .append("</a>");
        }
    }

    private static void table(
            StringBuilder html, ReportDocument document, ReportDocument.Section section, int most, boolean screen) {
        if (screen) {
            html.append("<p class=\"all\"><a href=\"#")
                    .append(escaped(section.id()))
                    .append("\">")
                    .append(escaped(document.text("section.all")))
                    .append("</a></p><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .append(escaped(section.title()))
                    .append("\">");
        }
        html.append("<table class=\"rows\" id=\"").append(escaped(section.id())).append("-rows\"><thead><tr>");
        for (String column : new String[] {"key", "title", "state", "side", "moment"}) {
            html.append("<th scope=\"col\" class=\"c-")
                    .append(column)
                    .append("\">")
                    .append(escaped(document.text("column." + column)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>");
        section.rows().stream().limit(most).forEach(row -> row(html, row));
        html.append("</tbody></table>");
        if (section.rows().size() > most) {
            html.append("<p class=\"muted\">")
                    .append(escaped(document.text("section.more", section.rows().size() - most)))
                    .append("</p>");
        }
        if (screen) {
            html.append("</div>");
        }
    }

    private static void row(StringBuilder html, ReportDocument.Row row) {
        html.append("<tr class=\"")
                .append(row.counts().stream().map(number -> "in-" + number).collect(Collectors.joining(" ")))
                .append("\"><td class=\"c-key\"><a href=\"")
                .append(escaped(row.url()))
                .append("\">")
                .append(escaped(row.key()))
                .append("</a></td><td>")
                .append(escaped(row.title()))
                .append("</td><td>")
                .append(escaped(row.stateLabel()))
                .append("</td><td>")
                .append(escaped(row.side()))
                .append("</td><td>")
                .append(escaped(row.when()))
                .append("</td></tr>");
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    /** A text within quotes of a style sheet within XML. */
    private static String css(String text) {
        return escaped(text.replaceAll("[\\\\\"\\p{Cntrl}<>&']", " "));
    }

    private static String style(String name) {
        try (InputStream style = HtmlExport.class.getResourceAsStream(name)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
