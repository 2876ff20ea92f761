package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =HYPERLINK(\"http://x\")",
                "\u00A0=1",
                "\uFEFF=1",
                "＝1",
                "="
            })
    void whatLooksLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nginx 1.26", "a=b", "'=1", "PTV-WEB-42", "2026-11-27", "Über uns"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(SpreadsheetText.safe(text)).isEqualTo(text);
    }

    @Test
    void noTextIsAnEmptyOne() {
        assertThat(SpreadsheetText.safe(null)).isEmpty();
    }

    @Property
    void nothingBeginsAsAFormulaDoes(@ForAll @From("texts") String text) {
        String safe = SpreadsheetText.safe(text);
        assertThat(safe.strip().isEmpty() || "=+-@".indexOf(safe.strip().charAt(0)) < 0)
                .isTrue();
        assertThat(safe.isEmpty() || "=+-@\t\r\n".indexOf(safe.charAt(0)) < 0).isTrue();
    }

    @Property
    void nothingIsLostAndTwiceIsAsOnce(@ForAll @From("texts") String text) {
        String safe = SpreadsheetText.safe(text);
        assertThat(safe).endsWith(text);
        assertThat(safe.length() - text.length()).isBetween(0, 1);
        assertThat(SpreadsheetText.safe(safe)).isEqualTo(safe);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@\t\r\n 'a1(\u00A0\uFEFF").ofMaxLength(8);
    }
}
