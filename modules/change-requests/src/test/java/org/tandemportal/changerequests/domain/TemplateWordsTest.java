package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.Risk;

/** Words with places for values. */
class TemplateWordsTest {

    @Test
    void aValueStandsWhereItsNameStood() {
        assertThat(TemplateWords.fill(
                        "Renew {{Host}} before {{ Ends on }}, {{Host}}!",
                        Map.of("Host", "shop.example", "Ends on", "2031-03-01")))
                .isEqualTo("Renew shop.example before 2031-03-01, shop.example!");
    }

    @Test
    void namesAreToldInTheOrderOfTheText() {
        assertThat(TemplateWords.names("{{b}} {{ a }} {{b}} {c} {{d")).containsExactly("b", "a");
        assertThat(TemplateWords.names(null)).isEmpty();
    }

    @Test
    void whatIsNoPlaceStaysAsItIs() {
        assertThat(TemplateWords.fill("{{unknown}} {one} {{open\n}}", Map.of("one", "1")))
                .isEqualTo("{{unknown}} {one} {{open\n}}");
        assertThat(TemplateWords.fill(null, Map.of())).isNull();
    }

    @Property
    void aValueIsNeverLookedAtAgain(@ForAll @StringLength(max = 30) String value) {
        assertThat(TemplateWords.fill("<{{a}}{{b}}>", Map.of("a", value, "b", "{{a}}$1\\")))
                .isEqualTo("<" + value + "{{a}}$1\\>");
    }

    @Property
    void aTextWithoutPlacesStaysAsItIs(@ForAll @StringLength(max = 80) String text) {
        String without = text.replace("{{", "{ {");
        assertThat(TemplateWords.fill(without, Map.of("a", "x"))).isEqualTo(without);
        assertThat(TemplateWords.names(without)).isEmpty();
    }

    @Property
    void onceAllNamesHaveValuesNoNameIsLeft(
            @ForAll @AlphaChars @StringLength(min = 1, max = 10) String name,
            @ForAll @AlphaChars @StringLength(max = 10) String value,
            @ForAll @AlphaChars @StringLength(max = 20) String around) {
        String text = around + "{{" + name + "}}" + around;
        assertThat(TemplateWords.names(text)).containsExactly(name);
        assertThat(TemplateWords.fill(text, Map.of(name, value))).isEqualTo(around + value + around);
    }

    @Test
    void whatATemplateSaysIsReadAsItWasWritten() {
        TemplateContent content = new TemplateContent(
                "Renew",
                "Renew {{Host}}",
                null,
                "Plan",
                List.of("One", "Two"),
                "Test",
                null,
                Risk.LOW,
                List.of("staging"),
                30,
                List.of(
                        new TemplateField("Host", TemplateField.Kind.TEXT, true, null, List.of()),
                        new TemplateField("Way", TemplateField.Kind.CHOICE, false, "Which?", List.of("a", "b"))));
        assertThat(TemplateContentConverter.read(TemplateContentConverter.write(content)))
                .isEqualTo(content);
    }
}
