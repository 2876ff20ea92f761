package org.tandemportal.incidentreviews.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Operations should have tested the restore",
                "They shouldn't have deployed on a Friday",
                "Dana should not have restarted it",
                "This could easily have been avoided, the team could have noticed",
                "A careless change of the firewall",
                "That was plain negligence",
                "Sloppy work on the client's side",
                "It is the fault of the provider",
                "It was their fault",
                "The developers are to blame",
                "The hoster was at fault",
                "Dana forgot to renew the certificate",
                "Someone forgot the second node",
                "Nobody bothered; they didn't bother to look at the graph",
                "The engineers failed to read the alert",
                "The root cause is human error",
                "Dana messed it up",
                "Das hätte der Betrieb testen müssen",
                "Man hätte vorher fragen sollen",
                "Dana hätte das wissen müssen",
                "Das hätte man verhindern können",
                "Der Dienstleister ist schuld",
                "Schuld ist die Entwicklung",
                "Eine fahrlässige Änderung",
                "Da wurde geschlampt",
                "Menschliches Versagen",
                "Dana hat vergessen, das Zertifikat zu erneuern",
                "weil Dana es vergessen hatte",
                "Owen vergaß den zweiten Knoten",
                "Der Betrieb hat es versäumt"
            })
    void blameIsHintedAt(String text) {
        assertThat(BlameWords.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The health check failed to start on node 2",
                "A page fault of the kernel module",
                "The default of the setting is 100 connections",
                "The retry should happen within a second",
                "The certificate had expired at 18:00",
                "The forgotten-password page answered with 502",
                "Users could not use 'Forgot password'",
                "This is a blameless review",
                "The restore was tested in staging, production has another version",
                "The failover could have taken longer",
                "Carefully chosen limits held the load",
                "The lazily loaded pictures arrived late, lazy loading was on",
                "Die technische Schuld im Abrechnungsteil abbauen",
                "Der Rückblick kommt ohne Schuldzuweisung aus",
                "Wir schulden dem Kunden eine Antwort",
                "Die Seite „Passwort vergessen“ antwortete nicht",
                "Es hätte länger dauern können",
                "Die Grenze müsste bei 200 liegen",
                "Der Knoten hat die Verbindung nicht geschlossen",
                "Das Netzteil hat versagt",
                ""
            })
    void whatSpeaksOfMachinesAndConditionsIsNotHintedAt(String text) {
        assertThat(BlameWords.in(text)).isEmpty();
    }

    @Test
    void nothingWrittenReadsLikeNothing() {
        assertThat(BlameWords.in(null)).isEmpty();
    }

    @Test
    void eachPhraseIsToldOnceAsWrittenAndInOrder() {
        assertThat(BlameWords.in("Careless. They should  have\nasked. It was Careless."))
                .containsExactly("Careless", "should have");
    }

    @Test
    void aSentenceDoesNotReachIntoTheNext() {
        assertThat(BlameWords.in("Das hätte gereicht. Wir werden die Grenze erhöhen müssen."))
                .isEmpty();
    }

    /** Wherever the words stand, whatever their case: what is told is a part of the text. */
    @Property
    void theWordsAreFoundAnywhere(
            @ForAll("neutral") String before, @ForAll("neutral") String after, @ForAll("blame") String phrase) {
        String text = before + " " + phrase + " " + after;
        assertThat(BlameWords.in(text)).containsExactly(phrase);
        assertThat(BlameWords.in(before + " " + after)).isEmpty();
    }

    /** Within a longer word they are something else. */
    @Property
    void theWordsAreNotFoundWithinWords(@ForAll("letters") String letters, @ForAll("blame") String phrase) {
        assertThat(BlameWords.in(letters + phrase + letters)).isEmpty();
    }

    @Provide
    Arbitrary<String> neutral() {
        return Arbitraries.of("node 2", "Die Warteschlange", "the cache was cold;", "um 18:04 Uhr", "memory")
                .list()
                .ofMaxSize(6)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> blame() {
        return Arbitraries.of("should have", "SHOULD HAVE", "careless", "Fahrlässig", "FAHRLÄSSIG", "blame them");
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings()
                .withChars('a', 'ß', 'Ä', 'é', 'Z', '7')
                .ofMinLength(1)
                .ofMaxLength(4);
    }
}
