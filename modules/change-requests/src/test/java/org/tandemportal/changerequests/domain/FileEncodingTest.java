package org.tandemportal.changerequests.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FileEncodingTest {

    private static Charset of(byte[] content) {
        FileEncoding encoding = new FileEncoding();
        encoding.look(content, content.length);
        return encoding.found();
    }

    private static byte[] behind(int first, int second, byte[] text) {
        byte[] all = new byte[text.length + 2];
        all[0] = (byte) first;
        all[1] = (byte) second;
        System.arraycopy(text, 0, all, 2, text.length);
        return all;
    }

    @Test
    void utf16IsKnownByItsMark() {
        String text = "Nummer;Größe";
        assertThat(of(behind(0xFF, 0xFE, text.getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(of(behind(0xFE, 0xFF, text.getBytes(StandardCharsets.UTF_16BE))))
                .isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void utf16ThatDoesNotSaySoIsRefused() {
        assertThatThrownBy(() -> of("number".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("moveIn.broken.encoding");
    }

    @Test
    void whatIsNothingElseIsTakenForWindows1252() {
        assertThat(of("Größe €".getBytes(FileEncoding.LAST_RESORT))).isEqualTo(FileEncoding.LAST_RESORT);
        // It ends within a character.
        byte[] cut = "Größ".getBytes(StandardCharsets.UTF_8);
        assertThat(of(Arrays.copyOf(cut, cut.length - 1))).isEqualTo(FileEncoding.LAST_RESORT);
    }

    @Property
    void utf8IsKnownWhereverItIsCutIntoPieces(
            @ForAll @StringLength(min = 1, max = 200) @CharRange(from = ' ', to = '\uD7FF') String text,
            @ForAll @IntRange(min = 1, max = 7) int size) {
        byte[] content = ("\uFEFF" + text + "\uD83D\uDE00").getBytes(StandardCharsets.UTF_8);
        FileEncoding encoding = new FileEncoding();
        for (int at = 0; at < content.length; at += size) {
            byte[] piece = Arrays.copyOfRange(content, at, Math.min(content.length, at + size));
            encoding.look(piece, piece.length);
        }
        assertThat(encoding.found()).isEqualTo(StandardCharsets.UTF_8);
    }
}
