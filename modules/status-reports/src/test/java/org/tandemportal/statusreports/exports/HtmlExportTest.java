package org.tandemportal.statusreports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.aReport;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tandemportal.statusreports.domain.ReportContent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlExportTest {

    private static Document parsed(ReportContent content) throws Exception {
        String html = HtmlExport.screen(Documents.english(content));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.substring(html.indexOf("<html")))));
    }

    @Test
    void itNeedsNothingFromElsewhere() throws Exception {
        Document html = parsed(aReport().withChanges(3).published());
        assertThat(html.getElementsByTagName("script").getLength()).isZero();
        assertThat(html.getElementsByTagName("link").getLength()).isZero();
        assertThat(html.getElementsByTagName("img").getLength()).isZero();
        assertThat(html.getElementsByTagName("style").item(0).getTextContent())
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void linksLeadBackToThePortal() throws Exception {
        NodeList links = parsed(aReport().withChanges(1).content()).getElementsByTagName("a");
        assertThat(links.getLength()).isGreaterThan(2);
        for (int i = 0; i < links.getLength(); i++) {
            assertThat(((Element) links.item(i)).getAttribute("href")).matches("(https://tandem\\.example/|#).*");
        }
    }

    @Test
    void aFigureLeadsToTheRowsThatItCounts() {
        String html =
                HtmlExport.screen(Documents.english(aReport().withChanges(1).content()));
        assertThat(html)
                .contains("<a href=\"#changes-done\">1</a>")
                .contains("<span class=\"at at--1\" id=\"changes-done\">")
                .contains("<tr class=\"in-1\">");
    }

    @Test
    void paperShowsAsManyRowsAsThePortalCanSpareMemoryFor() {
        String small =
                HtmlExport.print(Documents.english(aReport().withChanges(500).content()));
        assertThat(small).contains(">PTV-WEB-500<").doesNotContain("more rows");
        String large =
                HtmlExport.print(Documents.english(aReport().withChanges(1_800).content()));
        assertThat(large)
                .contains(">PTV-WEB-1500<")
                .doesNotContain(">PTV-WEB-1501<")
                .contains("300 more rows");
        String screen =
                HtmlExport.screen(Documents.english(aReport().withChanges(1_800).content()));
        assertThat(screen).contains(">PTV-WEB-1800<").doesNotContain("more rows");
    }

    @Property(tries = 200)
    void whateverIsTypedStaysText(@ForAll String text) throws Exception {
        Document html = parsed(aReport()
                .withChange("<script>" + text + "</script>")
                .clientWrites("<script>" + text + "</script>")
                .named(text + "\"><script>")
                .content());
        assertThat(html.getElementsByTagName("script").getLength()).isZero();
        assertThat(html.getElementsByTagName("tr").getLength()).isEqualTo(6);
    }
}
