package org.tandemportal.statusreports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.aReport;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownExportTest {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Test
    void itReadsLikeTheReport() {
        String text = MarkdownExport.write(
                Documents.english(aReport().withChange("Raise the limit | now").published()));
        assertThat(text)
                .startsWith("# The studio's web estate, week 47 of 2026\n")
                .contains("**Published on 20 Nov 2026, 15:00 by Marta Kowalska.")
                .contains("- Client: Paramour Television\n")
                .contains("## The client writes\n\nA *quiet* week.\n")
                .contains("- Done this week: 1\n")
                .contains(
                        "| [PTV-WEB-1](<https://tandem.example/change-requests/PTV-WEB-1>) | Raise the limit \\| now | Done"
                                + " | Client | 20 Nov 2026, 14:59 |")
                .contains("*Nothing to report.*");
    }

    @Test
    void aDraftSaysSoInBothLanguages() {
        assertThat(MarkdownExport.write(Documents.english(aReport().content()))).contains("**Draft, collected on");
        assertThat(MarkdownExport.write(Documents.german(aReport().content()))).contains("**Entwurf, gesammelt am");
    }

    @Property(tries = 300)
    void noTitleBreaksTheTableOrBringsHtml(@ForAll String title) {
        String text = MarkdownExport.write(Documents.english(aReport()
                .withChange(title)
                .withChange("<b>" + title)
                .named(title)
                .content()));
        int[] rows = new int[1];
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                rows[0] += node instanceof TableRow ? 1 : 0;
                visitChildren(node);
            }

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError("HTML: " + html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("HTML: " + html.getLiteral());
            }
        });
        assertThat(rows[0]).isEqualTo(3);
    }
}
