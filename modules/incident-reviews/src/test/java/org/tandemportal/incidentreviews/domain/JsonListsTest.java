package org.tandemportal.incidentreviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.BEGAN;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.NOW;
import static org.tandemportal.incidentreviews.IncidentReviewFixture.parity;

import jakarta.persistence.AttributeConverter;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tandemportal.serverbuilds.api.Parity;

class JsonListsTest {

    /** Whatever people type, it comes back as it was. */
    @Property(tries = 200)
    void factsComeBackAsTheyWere(@ForAll @Size(max = 8) List<String> texts) {
        List<Fact> facts = texts.stream()
                .map(text ->
                        new Fact(text.length(), BEGAN.plusMillis(text.length()), text, text.isEmpty() ? null : text))
                .toList();
        assertThat(again(new JsonLists.Facts(), facts)).isEqualTo(facts);
    }

    @Property(tries = 200)
    void conditionsAndKeysComeBackAsTheyWere(@ForAll @Size(max = 8) List<String> texts) {
        List<Condition> conditions =
                texts.stream().map(text -> new Condition(7, text)).toList();
        assertThat(again(new JsonLists.Conditions(), conditions)).isEqualTo(conditions);
        assertThat(again(new JsonLists.Texts(), texts)).isEqualTo(texts);
    }

    @Test
    void comparisonsComeBackAsTheyWere() {
        List<Comparison> comparisons = List.of(
                Comparison.of(3, parity(2), NOW),
                new Comparison(
                        4,
                        "test",
                        "production",
                        Instant.EPOCH,
                        0,
                        1,
                        List.of(new Parity.Difference(null, "PTV-WEB-B9", "build", null, "Cache node"))));
        assertThat(again(new JsonLists.Comparisons(), comparisons)).isEqualTo(comparisons);
    }

    private static <T> T again(AttributeConverter<T, Object> converter, T value) {
        return converter.convertToEntityAttribute(converter.convertToDatabaseColumn(value));
    }
}
