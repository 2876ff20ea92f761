package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "Restart the sevrers, Restart the servers",
        "Restart the conection pool, Restart the connection pool",
        "Restart  the\tservers, Restart the servers.",
        "Change the setting; restart, Change the setting - restart"
    })
    void spellingBlanksAndPunctuationSayNothing(String before, String after) {
        boolean dash = after.contains(" - ");
        assertThat(Wording.same(before, after)).isEqualTo(!dash);
    }

    @ParameterizedTest
    @CsvSource({
        "Do not restart, Do now restart",
        "Open port 8443, Open port 8444",
        "Stop the node, Step the node",
        "Disable the replica, Enable the replica",
        "Attach the volume, Detach the volume",
        "On 10.0.0.1, On 10.0.01",
        "Use /srv/data, Use /srv/date",
        "Run --force, Run -force",
        "Restart node three, Restart node",
        "Keep the primary, Keep the replica"
    })
    void whatChangesTheMeaningIsNeverAnotherWording(String before, String after) {
        assertThat(Wording.same(before, after)).isFalse();
        assertThat(Wording.same(after, before)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Run `restart  service` now",
                "Run\n```\nrestart  service\n```\nnow",
                "Run\n\n    restart  service\n\nnow"
            })
    void inCodeEachCharacterCounts(String text) {
        assertThat(Wording.same(text, text.replace("restart  service", "restart service")))
                .isFalse();
        assertThat(Wording.same(text, text.replace("service", "servcie"))).isFalse();
    }

    @Test
    void manyWordsSpelledAnewAreAnotherText() {
        assertThat(Wording.same("servers servers servers servers", "serverz serverz serverz serverz"))
                .isFalse();
    }

    @Test
    void nothingWrittenIsNotTheSameAsSomething() {
        assertThat(Wording.same(null, null)).isTrue();
        assertThat(Wording.same(null, "Something")).isFalse();
        assertThat(Wording.same("Something", null)).isFalse();
    }

    @Property
    void itDoesNotMatterWhichOfTheTwoCameFirst(
            @ForAll @StringLength(max = 40) String before, @ForAll @StringLength(max = 40) String after) {
        assertThat(Wording.same(before, after)).isEqualTo(Wording.same(after, before));
    }

    @Property
    void aTextSaysTheSameAsItself(@ForAll @StringLength(max = 200) String text) {
        assertThat(Wording.same(text, text)).isTrue();
    }

    @Property
    void anotherNumberIsNeverTheSame(
            @ForAll @IntRange(max = 99_999) int before, @ForAll @IntRange(max = 99_999) int after) {
        assertThat(Wording.same("Raise the limit to " + before, "Raise the limit to " + after))
                .isEqualTo(before == after);
    }
}
