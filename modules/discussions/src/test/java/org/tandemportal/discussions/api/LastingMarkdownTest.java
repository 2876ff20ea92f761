package org.tandemportal.discussions.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** Markdown for files that leave the portal. */
class LastingMarkdownTest {

    private final Markdown markdown = new Markdown();

    @Test
    void whatIsPlainStaysAsItWasWritten() {
        assertThat(markdown.lastingMarkdown("Two *fast* changes:\n\n- PTV-WEB-12\n- [more](https://example.org/x)"))
                .isEqualTo("Two *fast* changes:\n\n- PTV-WEB-12\n- [more](https://example.org/x)");
    }

    @Test
    void htmlIsATextLikeAnyOther() {
        assertThat(markdown.lastingMarkdown("before <img src=x onerror=alert(1)> after"))
                .isEqualTo("before \\<img src=x onerror=alert(1)\\> after");
        assertThat(markdown.lastingMarkdown("<script>\nalert(1)\n</script>"))
                .startsWith("\\<script\\>")
                .doesNotContain("\n");
    }

    @Test
    void linksLeadNowhereThatRunsAnything() {
        assertThat(markdown.lastingMarkdown("[click](javascript:alert(1))")).isEqualTo("click");
        assertThat(markdown.lastingMarkdown("![seen](data:text/html,x)")).isEqualTo("seen");
    }

    @Test
    void headingsStandBelowThoseOfTheFile() {
        assertThat(markdown.lastingMarkdown("# Big")).isEqualTo("### Big");
    }

    @Test
    void onlyKeysOfTheEngagementBecomeLinks() {
        assertThat(markdown.lastingHtml("PTV-WEB-12 and HB-SHOP-3", "PTV-WEB"))
                .contains("href=\"/change-requests/PTV-WEB-12\"")
                .doesNotContain("/change-requests/HB-SHOP-3");
    }

    @Property(tries = 500)
    void noTextGivesHtmlOrALinkThatRuns(@ForAll String text) {
        Parser.builder()
                .build()
                .parse(markdown.lastingMarkdown(text + "<b>\n\n<!-- " + text + " [x](javascript:" + text + ")"))
                .accept(new AbstractVisitor() {
                    @Override
                    public void visit(HtmlInline html) {
                        throw new AssertionError("HTML: " + html.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        throw new AssertionError("HTML: " + html.getLiteral());
                    }

                    @Override
                    public void visit(Link link) {
                        assertThat(link.getDestination()).doesNotStartWithIgnoringCase("javascript:");
                    }
                });
    }
}
