package org.tandemportal.statusreports;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.domain.StatusReportRefused;

class MessagesTest {

    private final ResourceBundle english = Messages.bundle(StatusReportRefused.BUNDLE, Locale.ENGLISH);
    private final ResourceBundle german = Messages.bundle(StatusReportRefused.BUNDLE, Locale.GERMAN);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(german.getString(key)).as(key).isNotBlank();
            assertThat(new MessageFormat(german.getString(key)).getFormatsByArgumentIndex().length)
                    .as(key)
                    .isEqualTo(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex().length);
        }
    }

    @Test
    void eachStateAndHealthHasWords() {
        for (State state : State.values()) {
            assertThat(english.getString("state." + state)).isNotBlank();
        }
        for (Health health : Health.values()) {
            assertThat(english.getString("health." + health)).isNotBlank();
        }
    }

    @Test
    void noTextHasAnApostropheThatAMessageFormatWouldSwallow() {
        for (String key : english.keySet()) {
            assertThat(english.getString(key)).as(key).doesNotContain("'");
            assertThat(german.getString(key)).as(key).doesNotContain("'");
        }
    }
}
