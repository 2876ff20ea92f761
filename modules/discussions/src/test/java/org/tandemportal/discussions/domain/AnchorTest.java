package org.tandemportal.discussions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;

class AnchorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field:plan",
                "line:packages.nginx",
                "line:volumes./var/lib.size",
                "line:ports.443/tcp",
                "line:é ü"
            })
    void namesALineOrAField(String text) {
        assertThat(new Anchor(text).place()).isEqualTo(text.substring(text.indexOf(':') + 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plan", "field:", "field: ", "line:\t", "line:a\nb", "Field:plan", "row:1", " field:plan"})
    void whatNamesNeitherIsNoAnchor(String text) {
        assertThat(Anchor.isAnchor(text)).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Anchor(text));
    }

    @Test
    void anInputsAnchorMayBeLeftOut() {
        InputCheck check = new InputCheck();
        assertThat(Anchor.of(check, "anchor", null)).isNull();
        assertThat(Anchor.of(check, "anchor", " ")).isNull();
        assertThat(Anchor.of(check, "anchor", " field:plan ")).isEqualTo(new Anchor("field:plan"));
        check.end();
    }

    @Test
    void aWrongAnchorIsToldWithItsField() {
        InputCheck check = new InputCheck();
        assertThat(Anchor.of(check, "anchor", "plan")).isNull();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(check::end)
                .withMessage("anchor: A line or field such as field:plan, please.");
    }

    @Property
    void anchorsFitTheirColumn(@ForAll String text) {
        String anchor = "line:" + text;
        if (Anchor.isAnchor(anchor)) {
            assertThat(anchor.length()).isBetween(6, Anchor.LONGEST);
        }
    }
}
