package org.tandemportal.changerequests.domain;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a file's text is written, while the file passes by: UTF-16 by its byte order mark, UTF-8 with or without one
 * if all of it is, and else Windows-1252, which any bytes are.
 */
public final class FileEncoding {

    /** What a file is taken for that is nothing else. */
    public static final Charset LAST_RESORT = Charset.forName("windows-1252");

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer thrownAway = CharBuffer.allocate(8192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private Charset marked;
    private boolean begun;
    private boolean utf8 = true;
    private boolean zeros;

    /** Looks at the next piece of the file. */
    public void look(byte[] content, int length) {
        if (!begun && length > 0) {
            begun = true;
            marked = marked(content, length);
        }
        if (marked == StandardCharsets.UTF_16LE || marked == StandardCharsets.UTF_16BE) {
            return;
        }
        for (int at = 0; at < length && !zeros; at++) {
            zeros = content[at] == 0;
        }
        if (utf8) {
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + length);
            bytes.put(rest).put(content, 0, length).flip();
            utf8 = decodes(bytes, false);
            rest = bytes;
        }
    }

    private boolean decodes(ByteBuffer bytes, boolean last) {
        while (true) {
            thrownAway.clear();
            CoderResult result = decoder.decode(bytes, thrownAway, last);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    private static Charset marked(byte[] content, int length) {
        int first = content[0] & 0xFF;
        int second = length > 1 ? content[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /**
     * What it is, once all of it has passed by.
     *
     * @throws BrokenFile if it is no text, or UTF-16 that does not say so
     */
    public Charset found() {
        if (marked != null) {
            return marked;
        }
        if (zeros) {
            throw new BrokenFile("moveIn.broken.encoding");
        }
        return utf8 && decodes(rest, true) ? StandardCharsets.UTF_8 : LAST_RESORT;
    }
}
