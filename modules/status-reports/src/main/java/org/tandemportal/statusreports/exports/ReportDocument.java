package org.tandemportal.statusreports.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.IntStream;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.domain.ReportContent;
import org.tandemportal.statusreports.domain.StatusReportRefused;

/**
 * A report's content in words of one language, with addresses that hold outside of the portal: what all files are written
 * from. Moments are in the engagement's zone, so that everybody who reads the file reads the same.
 */
public final class ReportDocument {

    private static final String KERNEL = "org.tandemportal.kernel.messages";

    private final ReportContent content;
    private final Locale locale;
    private final String baseUrl;
    private final Markdown markdown;

    /**
     * A document.
     *
     * @param baseUrl the portal's address, such as {@code https://tandem.example}
     */
    public ReportDocument(ReportContent content, Locale locale, String baseUrl, Markdown markdown) {
        this.content = content;
        // As on pages: the dates of English are those of Europe.
        this.locale = locale.getLanguage().equals("en") ? Locale.UK : locale;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
        this.markdown = markdown;
    }

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /**
     * A side's paragraph.
     *
     * @param name the side's name
     * @param by who wrote it and when; null while there is none
     * @param text Markdown; null while there is none
     * @param html the same as HTML that can do no harm; null while there is none
     */
    public record Words(Side side, String name, String by, String text, String html) {}

    /**
     * A figure.
     *
     * @param anchor what leads to its rows within the file
     */
    public record Figure(String id, String anchor, String label, int value) {}

    /**
     * A record.
     *
     * @param address path of its page within the portal
     * @param url the same for outside of the portal
     * @param side the name of its side; empty for none
     * @param at what happened last or is due; null for none
     * @param moment the same in the engagement's zone; null for none
     * @param when the same in words; empty for none
     * @param counts numbers of the figures that count it, from 1
     */
    public record Row(
            String key,
            String address,
            String url,
            String title,
            String state,
            String stateLabel,
            Side sideId,
            String side,
            Instant at,
            LocalDateTime moment,
            String when,
            List<Integer> counts) {}

    /** A section. */
    public record Section(String id, String title, List<Figure> figures, List<Row> rows) {}

    /** What it is made of. */
    public ReportContent content() {
        return content;
    }

    /** Its language. */
    public Locale locale() {
        return locale;
    }

    /** Its key, such as {@code PTV-WEB-2026-W47}. */
    public String key() {
        return content.key().value();
    }

    /** The address of its page. */
    public String url() {
        return url(content.key().address());
    }

    /** An address within the portal as one that holds outside of it; an empty one stays empty. */
    String url(String address) {
        return address == null || address.isEmpty() ? "" : baseUrl + address;
    }

    /** What it is called. */
    public String title() {
        return text(
                "title.report",
                content.engagementName(),
                Integer.toString(content.key().week().number()),
                Integer.toString(content.key().week().year()));
    }

    /** Whether it can still change. */
    public boolean isDraft() {
        return content.isDraft();
    }

    /** What it says of itself at the top: a draft of when, or published when and by whom. */
    public String mark() {
        return isDraft()
                ? text("mark.draft", moment(content.collectedAt()))
                : text(
                        "mark.published",
                        moment(content.published().at()),
                        content.published().by());
    }

    /** One word for its state. */
    public String stateLabel() {
        return text("state." + content.state());
    }

    /** Client, engagement, period and how the week went. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (content.client() != null) {
            facts.add(new Fact(text("client"), content.client()));
        }
        facts.add(new Fact(text("engagement"), content.key().engagement() + " · " + content.engagementName()));
        facts.add(new Fact(text("period"), period()));
        facts.add(new Fact(text("health"), health()));
        return facts;
    }

    /** Its first and last day. */
    public String period() {
        return text(
                "period.days",
                date(content.key().week().monday()),
                date(content.key().week().sunday()),
                content.zone().getId());
    }

    /** How the week went and why. */
    public String health() {
        String word = text("health." + content.health());
        List<String> reasons = reasons();
        return reasons.isEmpty() ? word : word + " (" + String.join("; ", reasons) + ")";
    }

    /** Why it went so, such as "Actions, overdue: 2". */
    public List<String> reasons() {
        return content.reasons().stream().map(this::reason).toList();
    }

    private String reason(Health.Reason reason) {
        ReportSection section = content.sections().stream()
                .filter(one -> one.id().equals(reason.section()))
                .findFirst()
                .orElseThrow();
        return text("health.reason", title(section), label(section, reason.figure()), reason.value());
    }

    /** Both paragraphs, the client's first. */
    public List<Words> words() {
        return List.of(words(Side.CLIENT), words(Side.PROVIDER));
    }

    private Words words(Side side) {
        ReportContent.Words words = content.words(side);
        String name = text(side == Side.CLIENT ? "words.CLIENT" : "words.PROVIDER");
        return words == null
                ? new Words(side, name, null, null, null)
                : new Words(
                        side,
                        name,
                        text("words.by", words.author(), moment(words.writtenAt())),
                        words.text(),
                        absolute(
                                markdown.lastingHtml(words.text(), content.key().engagement())));
    }

    /** A side's paragraph as Markdown for others' renderers; empty while there is none. */
    String lastingMarkdown(Words words) {
        return markdown.lastingMarkdown(words.text());
    }

    /** Addresses within the portal lead there from wherever the file is. */
    private String absolute(String html) {
        return html.replace("href=\"/", "href=\"" + Html.escaped(baseUrl) + "/");
    }

    /** The sections, in order. */
    public List<Section> sections() {
        return content.sections().stream().map(this::section).toList();
    }

    private Section section(ReportSection section) {
        List<Figure> figures = section.figures().stream()
                .map(figure -> new Figure(
                        figure.id(),
                        section.id() + "-" + figure.id(),
                        capitalised(label(section, figure.id())),
                        figure.value()))
                .toList();
        return new Section(
                section.id(),
                title(section),
                figures,
                section.rows().stream().map(row -> row(section, row)).toList());
    }

    private Row row(ReportSection section, ReportSection.Row row) {
        List<Integer> counts = IntStream.range(0, section.figures().size())
                .filter(i -> section.figures().get(i).keys().contains(row.key()))
                .mapToObj(i -> i + 1)
                .toList();
        return new Row(
                row.key(),
                row.address(),
                url(row.address()),
                row.title() == null ? "" : row.title(),
                row.state(),
                row.stateLabel() == null ? "" : other(section.bundle(), row.stateLabel(), row.state()),
                row.side(),
                row.side() == null ? "" : Messages.text(KERNEL, locale, "side." + row.side()),
                row.moment(),
                row.moment() == null
                        ? null
                        : LocalDateTime.ofInstant(row.moment(), content.zone()).withNano(0),
                row.moment() == null ? "" : moment(row.moment()),
                counts);
    }

    private String title(ReportSection section) {
        return other(section.bundle(), "report." + section.id() + ".title", section.id());
    }

    private String label(ReportSection section, String figure) {
        return other(section.bundle(), "report." + section.id() + "." + figure, figure);
    }

    /** A text of another module's bundle; an edition of years ago may name what has no text any more. */
    private String other(String bundle, String key, String instead) {
        try {
            return Messages.text(bundle, locale, key);
        } catch (MissingResourceException e) {
            return instead;
        }
    }

    private String capitalised(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(locale) + label.substring(1);
    }

    /** A text of the module's bundle. */
    public String text(String key, Object... arguments) {
        return Messages.text(StatusReportRefused.BUNDLE, locale, key, arguments);
    }

    /** A moment in the engagement's zone. */
    public String moment(Instant moment) {
        return moment.atZone(content.zone())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale));
    }

    private String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }
}
