package org.tandemportal.statusreports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.aReport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tandemportal.statusreports.domain.ReportContent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxExportTest {

    private static final String CHANGES = "xl/worksheets/sheet2.xml";

    private static Map<String, byte[]> files(ReportContent content) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Path file = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(file, XlsxExport.write(Documents.english(content)));
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        return files;
    }

    private static Document xml(Map<String, byte[]> files, String name) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.get(name)));
    }

    private static Element cell(Document sheet, String reference) {
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("r").equals(reference)) {
                return cell;
            }
        }
        throw new AssertionError("No cell " + reference);
    }

    private static String text(Map<String, byte[]> files, Element cell) throws Exception {
        if (cell.getAttribute("t").equals("inlineStr")) {
            return cell.getTextContent();
        }
        assertThat(cell.getAttribute("t")).isEqualTo("s");
        int index = Integer.parseInt(cell.getTextContent().strip());
        return xml(files, "xl/sharedStrings.xml")
                .getElementsByTagName("si")
                .item(index)
                .getTextContent();
    }

    @Test
    void eachSectionWithRecordsHasASheet() throws Exception {
        Map<String, byte[]> files = files(aReport().withChanges(2).content());
        NodeList sheets = xml(files, "xl/workbook.xml").getElementsByTagName("sheet");
        assertThat(sheets.getLength()).isEqualTo(2);
        assertThat(((Element) sheets.item(0)).getAttribute("name")).isEqualTo("Report");
        assertThat(((Element) sheets.item(1)).getAttribute("name")).isEqualTo("Change requests");
    }

    @Test
    void numbersAreNumbers() throws Exception {
        Document summary = xml(files(aReport().withChanges(2).content()), "xl/worksheets/sheet1.xml");
        NodeList cells = summary.getElementsByTagName("c");
        Element last = null;
        int numbers = 0;
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("r").startsWith("C")
                    && !cell.getAttribute("t").equals("s")) {
                numbers++;
                last = last == null ? cell : last;
            }
        }
        assertThat(numbers).isEqualTo(3);
        assertThat(last.getTextContent()).isEqualTo("2");
    }

    @Test
    void momentsAreDatesInTheEngagementsZone() throws Exception {
        Map<String, byte[]> files =
                files(aReport().withChange("Raise the limit").content());
        Element moment = cell(xml(files, CHANGES), "E2");
        double days = Double.parseDouble(moment.getTextContent());
        assertThat(LocalDateTime.of(1899, 12, 30, 0, 0)
                        .plusSeconds(Math.round(days * 86_400))
                        .truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(LocalDateTime.of(2026, 11, 20, 14, 59));
        assertThat(moment.getAttribute("s")).isNotEmpty();
        assertThat(new String(files.get("xl/styles.xml"), StandardCharsets.UTF_8))
                .contains("yyyy-mm-dd hh:mm");
    }

    @Test
    void theHeaderStandsStillAndIsRepeatedOnPaper() throws Exception {
        Map<String, byte[]> files = files(aReport().withChanges(2).content());
        Element pane =
                (Element) xml(files, CHANGES).getElementsByTagName("pane").item(0);
        assertThat(pane.getAttribute("state")).isEqualTo("frozen");
        assertThat(pane.getAttribute("ySplit")).isEqualTo("1");
        assertThat(new String(files.get("xl/workbook.xml"), StandardCharsets.UTF_8))
                .contains("_xlnm.Print_Titles");
    }

    @Test
    void whatLooksLikeAFormulaIsAText() throws Exception {
        Map<String, byte[]> files = files(
                aReport().withChange("=HYPERLINK(\"x\")").clientWrites("=1+1").content());
        assertThat(text(files, cell(xml(files, CHANGES), "B2"))).isEqualTo("=HYPERLINK(\"x\")");
        for (byte[] file : files.values()) {
            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
    }

    @Property(tries = 100)
    void anyTextComesBackAsFarAsACellCanHoldIt(@ForAll String title) throws Exception {
        String visible = "x" + title;
        Map<String, byte[]> files =
                files(aReport().withChange(visible).named(title).content());
        // XML makes line feeds of carriage returns.
        assertThat(text(files, cell(xml(files, CHANGES), "B2")).replaceAll("\\r\\n?", "\n"))
                .isEqualTo(Html.xml(visible).replaceAll("\\r\\n?", "\n"));
    }
}
