package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.SpreadsheetText;

class MovedLinesTest {

    private static List<MovedLines.Line> all(String text, char separator) {
        List<MovedLines.Line> lines = new ArrayList<>();
        MovedLines.read(new StringReader(text), separator).forEachRemaining(lines::add);
        return lines;
    }

    @Test
    void theSeparatorIsWhatSplitsTheFirstLineMost() {
        assertThat(MovedLines.separator("a;b,c;d\n1,2,3,4,5,6")).isEqualTo(';');
        assertThat(MovedLines.separator("\"a;b;c;d\",e\n")).isEqualTo(',');
        assertThat(MovedLines.separator("sep=;\r\na\tb\n")).isEqualTo('\t');
        assertThat(MovedLines.separator("alone")).isEqualTo(',');
    }

    @Test
    void linesAreNumberedAsEditorsCountThem() {
        List<MovedLines.Line> lines = all("\uFEFF\"a\",b\r\n\r\n1,\"two\r\nlines\"\r\n3,4\r\n", ',');
        assertThat(lines).extracting(MovedLines.Line::number).containsExactly(3, 5);
        assertThat(lines.get(0).cell(1)).isEqualTo("two\r\nlines");
        assertThat(lines.get(1).cell(7)).isEmpty();
    }

    @Test
    void aMarkAndANoteOnTheSeparatorAreNoColumns() {
        assertThat(MovedLines.read(new StringReader("\uFEFFsep=;\n Number ;Short   description\n1;2"), ';')
                        .headings())
                .containsExactly("Number", "Short description");
    }

    @Test
    void quotesThatDoNotEndAreToldWithTheLineWhereTheyBegin() {
        assertThatThrownBy(() -> all("a,b\n1,2\n3,\"four\n5,6\n7,8\n", ','))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("moveIn.broken.quotes [3]");
        assertThatThrownBy(() -> all("a,b\n1,2\n3,\"four\"x\n", ','))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("moveIn.broken.quotes [3]");
    }

    @Test
    void quotesThatDoNotEndDoNotSwallowALongFile() {
        Reader endless = new Reader() {
            private int at;

            @Override
            public int read(char[] buffer, int offset, int length) {
                String begin = "a,b\n1,\"";
                for (int i = 0; i < length; i++, at++) {
                    buffer[offset + i] = at < begin.length() ? begin.charAt(at) : 'x';
                }
                return length;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        assertThatThrownBy(() -> MovedLines.read(endless, ',').next())
                .isInstanceOf(BrokenFile.class)
                .hasMessage("moveIn.broken.longLine [2]");
    }

    @Test
    void aLineTooManyIsTold() {
        String most = "a,b\n" + "1,2\n".repeat(MovedLines.MOST_LINES);
        assertThat(all(most, ',')).hasSize(MovedLines.MOST_LINES);
        assertThatThrownBy(() -> all(most + "1,2\n", ','))
                .isInstanceOf(BrokenFile.class)
                .hasMessage("moveIn.broken.lines [200000, 200002]");
    }

    @Test
    void whatHasNoLinesHasNothingToBringIn() {
        assertThatThrownBy(() -> MovedLines.read(new StringReader("\n \n"), ','))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("moveIn.broken.empty");
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withChars("abü,;\"\n =+-@\t1")
                .ofMaxLength(12)
                // What spreadsheets would run is written so that they do not, and read back; so this is no cell of a
                // file.
                .filter(cell -> !cell.startsWith("'"));
        return cells.list()
                .ofSize(3)
                .filter(line -> line.stream().anyMatch(cell -> !cell.isBlank()))
                .list()
                .ofMaxSize(8);
    }

    @Property
    void whatIsWrittenIsReadBackWhateverStandsInIt(@ForAll("tables") List<List<String>> table) throws IOException {
        for (char separator : ",;\t".toCharArray()) {
            StringBuilder text = new StringBuilder("one" + separator + "two" + separator + "three\r\n");
            try (CSVPrinter printer = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setDelimiter(separator).get())) {
                for (List<String> line : table) {
                    printer.printRecord(line.stream()
                            .map(cell -> cell.matches("[=+@-].*") ? SpreadsheetText.safe(cell) : cell)
                            .toList());
                }
            }
            assertThat(all(text.toString(), separator))
                    .extracting(MovedLines.Line::cells)
                    .isEqualTo(table);
        }
    }
}
