package org.tandemportal.engagements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;

class FiguresTest {

    @Test
    void aFigureIsReadWithPointOrComma() {
        assertThat(read(" 12.5 ")).isEqualByComparingTo("12.5");
        assertThat(read("12,5")).isEqualByComparingTo("12.5");
        assertThat(read(".5")).isEqualByComparingTo("0.5");
        assertThat(read("-3")).isEqualByComparingTo("-3");
    }

    @Test
    void nothingTypedIsNoFigure() {
        assertThat(read(null)).isNull();
        assertThat(read("  ")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1e9", "1.000.000", "1,000.5", "12.", "1111111111111111111111111111111"})
    void whatIsNoNumberIsToldAtItsField(String typed) {
        InputCheck check = new InputCheck();
        assertThat(Figures.read(check, "expectedLoad.concurrentUsers", typed)).isNull();
        try {
            check.end();
            throw new AssertionError("It passed: " + typed);
        } catch (InvalidInput e) {
            assertThat(e.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("expectedLoad.concurrentUsers");
                assertThat(violation.message(Locale.GERMAN)).isEqualTo("Bitte eine Zahl wie 12,5.");
            });
        }
    }

    @Test
    void aFigureIsWrittenAsAnInputOfTypeNumberWantsIt() {
        assertThat(Figures.input(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Figures.input(null)).isNull();
    }

    private static BigDecimal read(String typed) {
        InputCheck check = new InputCheck();
        BigDecimal figure = Figures.read(check, "expectedLoad.concurrentUsers", typed);
        check.end();
        return figure;
    }
}
