package org.tandemportal.discussions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Turns Markdown that people wrote into HTML that can do no harm: CommonMark with tables, fenced code and bare addresses as
 * links, then an allow-list of elements. HTML in the text is shown as it was typed, pictures become links. On pages
 * {@code markdown}, inside an element of class {@code prose}.
 */
@Named("markdown")
@ApplicationScoped
public class Markdown {

    /** A record's key: the engagement's code, the letter of its kind, its number. */
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\w/@.-])([A-Z][A-Z0-9]{1,7}(?:-[A-Z][A-Z0-9]{1,7}){0,2})-([BFR]?)([1-9]\\d{0,8})(?!\\w|-\\w)");

    private static final Map<String, SubjectType> KINDS = Map.of(
            "", SubjectType.CHANGE_REQUEST,
            "B", SubjectType.SERVER_BUILD,
            "F", SubjectType.FEATURE,
            "R", SubjectType.INCIDENT_REVIEW);

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());

    /** Bare addresses are links by then. */
    private static final List<Extension> EXTENSIONS_OF_MARKDOWN = List.of(TablesExtension.create());

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(40).build();

    // People who write comments mean the line breaks that they type.
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .nodeRendererFactory(Mention::renderer)
            .build();

    private static final MarkdownRenderer MARKDOWN_RENDERER =
            MarkdownRenderer.builder().extensions(EXTENSIONS_OF_MARKDOWN).build();

    private static final Pattern HARMLESS_ADDRESS = Pattern.compile("(?i)(https?:|mailto:|/|#).*");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "strong",
                    "em",
                    "code",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a")
            // What can be wider than its place scrolls by itself, and by keys only if it can have the focus.
            .allowElements(
                    (name, attributes) -> {
                        attributes.add("tabindex");
                        attributes.add("0");
                        return name;
                    },
                    "pre",
                    "table")
            .allowElements("span")
            .allowAttributes("class")
            .matching(Mention.CLASSES)
            .onElements("span")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[\\w+#.-]{1,30}"))
            .onElements("code")
            .toFactory();

    @Inject
    private CurrentViewer viewer;

    /** The text as HTML; keys of records become links in the viewer's engagements. Null gives an empty text. */
    public String html(String text) {
        return html(text, null);
    }

    /**
     * The text as HTML.
     *
     * @param text Markdown; null gives an empty text
     * @param engagement one more engagement, beside the viewer's, whose records' keys become links; null for none
     */
    public String html(String text, String engagement) {
        Set<String> engagements = new HashSet<>(viewer.get().participations().keySet());
        if (engagement != null) {
            engagements.add(engagement);
        }
        return render(text, engagements);
    }

    /**
     * The text as HTML, with a mark for each person that it names.
     *
     * @param engagement as for {@link #html(String, String)}
     * @param people those who may be named in it, by id; anybody else's name is only a text
     */
    public String html(String text, String engagement, Map<UUID, PersonName> people) {
        Set<String> engagements = new HashSet<>(viewer.get().participations().keySet());
        if (engagement != null) {
            engagements.add(engagement);
        }
        return render(text, engagements, people, viewer.get().personId());
    }

    /** The ids of those whom a text names, see {@link Mention}; nobody where it only shows how that is written. */
    public static Set<UUID> mentionedIn(String text) {
        Set<UUID> mentioned = new LinkedHashSet<>();
        try {
            PARSER.parse(text).accept(new AbstractVisitor() {
                @Override
                public void visit(Link link) {
                    if (Mention.isOne(link)) {
                        mentioned.add(Mention.personOf(link));
                    }
                }
            });
        } catch (StackOverflowError e) {
            // Nested too deeply to be anybody's words: then it is shown as it was typed, and names nobody.
            mentioned.clear();
        }
        return mentioned;
    }

    /**
     * The text as HTML for what is kept or leaves the portal: only one engagement's keys become links, whoever looks.
     *
     * @param text Markdown; null gives an empty text
     * @param engagement the engagement whose records' keys become links
     */
    public String lastingHtml(String text, String engagement) {
        return render(text, Set.of(engagement));
    }

    /**
     * The text as Markdown for files that leave the portal, where others turn it into HTML: HTML in it is escaped, links
     * lead to the web, to mail or within the portal, pictures become links, headings begin at the third level.
     *
     * @param text Markdown; null gives an empty text
     */
    public String lastingMarkdown(String text) {
        if (text == null || text.isBlank()) {
            return "";
        }
        try {
            Node document = PARSER.parse(text);
            document.accept(new Fitting(Set.of(), Map.of(), null));
            document.accept(new Defusing());
            return MARKDOWN_RENDERER.render(document).strip();
        } catch (StackOverflowError e) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }

    /**
     * The text as HTML, for a given set of engagements.
     *
     * @param engagements codes of the engagements whose records' keys become links; without it {@code UTF-8} would be
     *     taken for a change request
     */
    static String render(String text, Set<String> engagements) {
        return render(text, engagements, Map.of(), null);
    }

    /**
     * As {@link #render(String, Set)}, with marks for the people that it names.
     *
     * @param me the reader; null for nobody
     */
    static String render(String text, Set<String> engagements, Map<UUID, PersonName> people, UUID me) {
        if (text == null || text.isBlank()) {
            return "";
        }
        try {
            Node document = PARSER.parse(text);
            document.accept(new Fitting(engagements, people, me));
            return ALLOWED.sanitize(RENDERER.render(document));
        } catch (StackOverflowError e) {
            // Thousands of emphases within one another; nobody writes so, but somebody may try.
            return "<p>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>";
        }
    }

    /** Fits a text into a page: headings below the page's own, pictures and keys as links. */
    private static final class Fitting extends AbstractVisitor {

        private static final int FIRST_LEVEL = 3;
        private static final int LAST_LEVEL = 6;

        private final Set<String> engagements;
        private final Map<UUID, PersonName> people;
        private final UUID me;
        private int level = FIRST_LEVEL - 1;
        private boolean inLink;

        Fitting(Set<String> engagements, Map<UUID, PersonName> people, UUID me) {
            this.engagements = engagements;
            this.people = people;
            this.me = me;
        }

        /** No level is left out, or those who listen would look for what is missing. */
        @Override
        public void visit(Heading heading) {
            level = Math.min(Math.min(heading.getLevel() + FIRST_LEVEL - 1, level + 1), LAST_LEVEL);
            heading.setLevel(level);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            if (Mention.isOne(link)) {
                Mention.mark(link, people, me);
                return;
            }
            inLink = true;
            visitChildren(link);
            inLink = false;
        }

        @Override
        public void visit(Image image) {
            if (inLink) {
                visitChildren(image);
                moveChildren(image, null);
                image.unlink();
                return;
            }
            Link link = new Link(image.getDestination(), image.getTitle());
            if (image.getFirstChild() == null) {
                link.appendChild(new Text(image.getDestination()));
            }
            moveChildren(image, link);
            image.insertBefore(link);
            image.unlink();
            visit(link);
        }

        /** To the end of {@code link}, or in place of the image if that is null. */
        private static void moveChildren(Image image, Link link) {
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                if (link == null) {
                    image.insertBefore(child);
                } else {
                    link.appendChild(child);
                }
            }
        }

        @Override
        public void visit(Text text) {
            if (inLink) {
                return;
            }
            String literal = text.getLiteral();
            Matcher keys = KEY.matcher(literal);
            int from = 0;
            while (keys.find()) {
                if (!engagements.contains(keys.group(1))) {
                    continue;
                }
                if (keys.start() > from) {
                    text.insertBefore(new Text(literal.substring(from, keys.start())));
                }
                Link link = new Link(KINDS.get(keys.group(2)).address(keys.group()), null);
                link.appendChild(new Text(keys.group()));
                text.insertBefore(link);
                from = keys.end();
            }
            if (from > 0) {
                text.setLiteral(literal.substring(from));
            }
        }
    }

    /** Makes texts of what a renderer that is less careful than ours would take for HTML or follow. */
    private static final class Defusing extends AbstractVisitor {

        @Override
        public void visit(HtmlInline html) {
            html.insertBefore(new Text(html.getLiteral()));
            html.unlink();
        }

        @Override
        public void visit(HtmlBlock html) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(html.getLiteral().replace('\n', ' ')));
            html.insertBefore(paragraph);
            html.unlink();
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            if (!HARMLESS_ADDRESS.matcher(link.getDestination()).matches()) {
                for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                    link.insertBefore(child);
                }
                link.unlink();
            }
        }
    }
}
