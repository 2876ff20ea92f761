package org.tandemportal.statusreports.exports;

import java.util.stream.Collectors;

/** A report as Markdown: CommonMark with tables. */
final class MarkdownExport {

    private MarkdownExport() {}

    static String write(ReportDocument document) {
        StringBuilder text = new StringBuilder(10_000);
        text.append("# ").append(escaped(document.title())).append("\n\n");
        text.append("**").append(escaped(document.mark())).append("**\n\n");
        document.facts().forEach(fact -> text.append("- ")
                .append(escaped(fact.label()))
                .append(": ")
                .append(escaped(fact.value()))
                .append('\n'));
        text.append("- ")
                .append(escaped(document.text("export.page")))
                .append(": <")
                .append(document.url())
                .append(">\n");
        document.words().forEach(words -> words(text, document, words));
        document.sections().forEach(section -> section(text, document, section));
        return text.toString();
    }

    private static void words(StringBuilder text, ReportDocument document, ReportDocument.Words words) {
        text.append("\n## ").append(escaped(words.name())).append("\n\n");
        if (words.text() == null) {
            text.append('*').append(escaped(document.text("words.none"))).append("*\n");
        } else {
            text.append(document.lastingMarkdown(words)).append("\n\n*").append(escaped(words.by()));
            text.append("*\n");
        }
    }

    private static void section(StringBuilder text, ReportDocument document, ReportDocument.Section section) {
        text.append("\n## ").append(escaped(section.title())).append("\n\n");
        section.figures().forEach(figure -> text.append("- ")
                .append(escaped(figure.label()))
                .append(": ")
                .append(figure.value())
                .append('\n'));
        if (section.rows().isEmpty()) {
            text.append("\n*").append(escaped(document.text("section.none"))).append("*\n");
            return;
        }
        text.append("\n| ");
        text.append(java.util.stream.Stream.of("key", "title", "state", "side", "moment")
                .map(column -> escaped(document.text("column." + column)))
                .collect(Collectors.joining(" | ")));
        text.append(" |\n|---|---|---|---|---|\n");
        section.rows().forEach(row -> text.append("| [")
                .append(escaped(row.key()))
                .append("](<")
                .append(row.url())
                .append(">) | ")
                .append(escaped(row.title()))
                .append(" | ")
                .append(escaped(row.stateLabel()))
                .append(" | ")
                .append(escaped(row.side()))
                .append(" | ")
                .append(escaped(row.when()))
                .append(" |\n"));
    }

    /** The text as nothing but text, on one line. */
    static String escaped(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_{}\\[\\]<>#|~&!$])", "\\\\$1");
    }
}
