package org.tandemportal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CursorTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void whatAListGaveOutIsReadBack() {
        Cursor cursor = Cursor.decode(Cursor.at(NOON, "PTV-WEB-42").encoded(), 2);

        assertThat(cursor.moment(0)).isEqualTo(NOON);
        assertThat(cursor.values().get(1)).isEqualTo("PTV-WEB-42");
    }

    @Test
    void whatNoListGaveOutIsBadInput() {
        assertThatThrownBy(() -> Cursor.decode("xyz", 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.decode(Cursor.at("a").encoded(), 2)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.decode(encoded("a\u0000"), 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.at("yesterday").moment(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.at("-1000000000-01-01T00:00:00Z").moment(0))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void numbersAndIdsAreReadBackAndNothingElseForThem() {
        assertThat(Cursor.at(42).number(0)).isEqualTo(42);
        assertThatThrownBy(() -> Cursor.at("-1").number(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.at("12345678901").number(0)).isInstanceOf(InvalidInput.class);
        String id = "5f0c1f0e-0000-4000-8000-000000000001";
        assertThat(Cursor.at(id).id(0)).hasToString(id);
        assertThatThrownBy(() -> Cursor.at("1-1-1-1-1").id(0)).isInstanceOf(InvalidInput.class);
    }

    private static String encoded(String plain) {
        return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
