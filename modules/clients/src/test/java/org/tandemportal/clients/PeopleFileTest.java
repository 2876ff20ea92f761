package org.tandemportal.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tandemportal.clients.domain.PeopleFile;
import org.tandemportal.clients.domain.PeopleFile.Column;
import org.tandemportal.kernel.api.InvalidInput;

class PeopleFileTest {

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] content) {
        try {
            PeopleFile.read(PeopleFile.decode(content));
        } catch (InvalidInput refused) {
            assertThat(refused.violations()).hasSize(1);
            assertThat(refused.violations().get(0).field()).isEqualTo("file");
            return refused.violations().get(0).key();
        }
        return "read";
    }

    private static List<String> emails(String text) {
        return PeopleFile.read(text).lines().stream()
                .map(line -> line.in(Column.EMAIL))
                .toList();
    }

    @Test
    void columnsStandInAnyOrderInEitherLanguage() {
        PeopleFile english = PeopleFile.read("Role,E-mail address,Full name,Engagement\nLEAD,a@b.example,Ada,X-1\n");
        PeopleFile german = PeopleFile.read("Rolle;E-Mail-Adresse;Name;Engagement\nLEAD;a@b.example;Ada;X-1\n");
        for (PeopleFile file : List.of(english, german)) {
            PeopleFile.Line line = file.lines().get(0);
            assertThat(line.in(Column.NAME)).isEqualTo("Ada");
            assertThat(line.in(Column.EMAIL)).isEqualTo("a@b.example");
            assertThat(line.in(Column.ROLE)).isEqualTo("LEAD");
            assertThat(line.in(Column.ENGAGEMENT)).isEqualTo("X-1");
            assertThat(line.in(Column.ORGANISATION)).isNull();
            assertThat(line.number()).isEqualTo(2);
        }
    }

    @Test
    void separatorsAreTold() {
        assertThat(emails("name,email\nA,a@b.example")).containsExactly("a@b.example");
        assertThat(emails("name;email\n\"A, B\";a@b.example")).containsExactly("a@b.example");
        assertThat(emails("name\temail\nA\ta@b.example")).containsExactly("a@b.example");
        assertThat(emails("sep=;\r\nname;email\r\nA;a@b.example")).containsExactly("a@b.example");
        assertThat(PeopleFile.read("name;email\nA;a@b.example").separator()).isEqualTo(';');
    }

    @Test
    void encodingsWithAMarkAreReadAndOthersRefused() {
        String text = "name;email\nJürgen Ünal;a@b.example\n";
        for (byte[] content : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_8),
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16LE),
                ('\uFEFF' + text).getBytes(StandardCharsets.UTF_16BE))) {
            PeopleFile file = PeopleFile.read(PeopleFile.decode(content));
            assertThat(file.lines().get(0).in(Column.NAME)).isEqualTo("Jürgen Ünal");
        }
        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("import.encoding");
        assertThat(refusal(text.getBytes(Charset.forName("windows-1252")))).isEqualTo("import.encoding");
        assertThat(refusal("name;email\nA;a@b.example\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("import.encoding");
    }

    @Test
    void whatCannotBeAFileOfPeopleIsRefused() {
        assertThat(refusal("")).isEqualTo("import.empty");
        assertThat(refusal("\uFEFF \n\n")).isEqualTo("import.empty");
        assertThat(refusal("name,email\n\n")).isEqualTo("import.empty");
        assertThat(refusal("Ada,a@b.example\n")).isEqualTo("import.noHeader");
        assertThat(refusal("name,role\nAda,LEAD\n")).isEqualTo("import.noHeader");
        assertThat(refusal("name,email,mail\nAda,a@b.example,x\n")).isEqualTo("import.columnTwice");
        assertThat(refusal("name,email\n\"Ada\"x,a@b.example\n")).isEqualTo("import.quotes");
        assertThat(refusal("name,email\n\"Ada,a@b.example\n")).isEqualTo("import.quotes");
    }

    @Test
    void lengthIsBounded() {
        String lines = IntStream.range(0, PeopleFile.MOST_LINES)
                .mapToObj(number -> "P" + number + ",p" + number + "@b.example\n")
                .collect(Collectors.joining());
        assertThat(PeopleFile.read("name,email\n" + lines).lines()).hasSize(10_000);
        assertThat(refusal("name,email\n" + lines + "One more,more@b.example")).isEqualTo("import.tooManyLines");
        assertThat(refusal(new byte[PeopleFile.MOST_BYTES + 1])).isEqualTo("import.tooLarge");
    }

    @Test
    void linesAreCountedAsEditorsDo() {
        PeopleFile file =
                PeopleFile.read("\r\nname,email\r\n\r\n\"Ada\r\nLindqvist\",a@b.example\r\n , \r\nBo,b@b.example");
        assertThat(file.lines()).extracting(PeopleFile.Line::number).containsExactly(4, 7);
    }

    @Test
    void otherColumnsAreToldAndThoseOfThePortalsOwnFilePassedOver() {
        PeopleFile file = PeopleFile.read("Line,name,email,Phone,Reason\n7,Ada,a@b.example,123,Because\n");
        assertThat(file.ignored()).containsExactly("Phone");
        assertThat(file.lines().get(0).cells()).containsOnlyKeys(Column.NAME, Column.EMAIL);
    }

    @Test
    void moreCellsThanColumnsAreNoticed() {
        PeopleFile file = PeopleFile.read("name,email\nAda,a@b.example,x\nBo,b@b.example, \nCy\n");
        assertThat(file.lines()).extracting(PeopleFile.Line::overflowing).containsExactly(true, false, false);
        assertThat(file.lines().get(2).in(Column.EMAIL)).isNull();
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] content) {
        assertThat(refusal(content)).isNotNull();
    }

    @Test
    void refusalsCarryTheirNumbers() {
        assertThatThrownBy(() -> PeopleFile.decode(new byte[PeopleFile.MOST_BYTES + 1]))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                refused.violations().get(0).arguments())
                        .containsExactly(2));
    }
}
