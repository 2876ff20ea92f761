package org.tandemportal.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeMailsTest {

    @Test
    void whatWasSaidIsMarkedAsSomebodysWords() {
        assertThat(NoticeMails.quoted("One\n\nTwo\r\nThree")).isEqualTo("> One\n> \n> Two\n> Three");
    }

    @Test
    void aLongCommentIsCutBetweenCharacters() {
        String quoted = NoticeMails.quoted("😀".repeat(5_000));
        assertThat(quoted).endsWith("😀 …");
        assertThat(quoted.codePointCount(0, quoted.length())).isEqualTo("> ".length() + 4_000 + " …".length());
    }
}
