package org.tandemportal.serverbuilds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("_de").stringPropertyNames()).isEqualTo(texts("").stringPropertyNames());
    }

    @Test
    void bothLanguagesNameTheSameThings() throws IOException {
        Properties english = texts("");
        Properties german = texts("_de");
        for (String key : english.stringPropertyNames()) {
            assertThat(new MessageFormat(german.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    /** An apostrophe means something to the formatter and would vanish from the text. */
    @Test
    void noTextHasAPlainApostrophe() throws IOException {
        for (String language : new String[] {"", "_de"}) {
            assertThat(texts(language).values())
                    .noneMatch(text -> text.toString().contains("'"));
        }
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("messages" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
