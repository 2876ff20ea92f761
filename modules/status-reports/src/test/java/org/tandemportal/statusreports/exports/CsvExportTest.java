package org.tandemportal.statusreports.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.aReport;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.SpreadsheetText;
import org.tandemportal.statusreports.domain.ReportContent;

class CsvExportTest {

    private static List<CSVRecord> records(ReportContent content) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(CsvExport.write(Documents.english(content)), format)) {
            return parser.getRecords();
        }
    }

    @Test
    void eachLineTellsWhatItIs() throws IOException {
        List<CSVRecord> records =
                records(aReport().withChange("Raise the limit").published());
        assertThat(records)
                .extracting(line -> line.get("item"))
                .containsExactly("paragraph", "paragraph", "figure", "figure", "record", "figure");
        CSVRecord figure = records.get(2);
        assertThat(figure.get("key")).isEqualTo("done");
        assertThat(figure.get("value")).isEqualTo("1");
        assertThat(figure.get("edition")).isEqualTo("PUBLISHED");
        CSVRecord change = records.get(4);
        assertThat(change.get("title")).isEqualTo("Raise the limit");
        assertThat(change.get("state")).isEqualTo("DONE");
        assertThat(change.get("side")).isEqualTo("CLIENT");
        assertThat(change.get("moment")).isEqualTo("2026-11-20T13:59:00Z");
        assertThat(change.get("url")).isEqualTo("https://tandem.example/change-requests/PTV-WEB-1");
    }

    @Test
    void linesEndAsTheStandardSays() {
        String text = CsvExport.write(Documents.english(aReport().content()));
        assertThat(text).endsWith("\r\n").startsWith("engagement,week,edition,");
    }

    @Test
    void whatLooksLikeAFormulaIsNone() throws IOException {
        List<CSVRecord> records =
                records(aReport().withChange("=1+1").clientWrites("@SUM(A1)").content());
        assertThat(records.get(0).get("title")).isEqualTo("'@SUM(A1)");
        assertThat(records.get(4).get("title")).isEqualTo("'=1+1");
    }

    @Property(tries = 300)
    void anyTextComesBackAsItWas(@ForAll String title, @ForAll String words) throws IOException {
        List<CSVRecord> records =
                records(aReport().withChange(title).clientWrites(words).content());
        assertThat(records).hasSize(6).allMatch(CSVRecord::isConsistent);
        assertThat(records.get(0).get("title")).isEqualTo(SpreadsheetText.safe(words));
        assertThat(records.get(4).get("title")).isEqualTo(SpreadsheetText.safe(title));
    }
}
