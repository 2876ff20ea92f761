package org.tandemportal.changerequests.domain;

/** Texts of files from other tools: stray blanks are one, and what means "unknown" is nothing. */
public final class MovedText {

    private MovedText() {}

    /** A text of one line; null for nothing, and for the question mark that some tools write for it. */
    public static String line(String text) {
        String line = withoutSigns(text).replaceAll("[\\s\\u00A0]+", " ").strip();
        return line.isEmpty() || line.equals("?") ? null : line;
    }

    /** A text that may have several lines; null as for {@link #line}. */
    public static String lines(String text) {
        String lines = withoutSigns(text)
                .replaceAll("[^\\S\\n\\r]*\\r?\\n", "\n")
                .replaceAll("\\r", "\n")
                .replaceAll("[ \\t\\u00A0]{2,}", " ")
                .strip();
        return lines.isEmpty() || lines.equals("?") ? null : lines;
    }

    /** At most so many characters; what is longer ends in an ellipsis. Null stays. */
    public static String atMost(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }

    /** As the database can keep it: it takes neither the sign with the code 0 nor halves of characters. */
    static String kept(String text) {
        boolean plain = text.chars().allMatch(c -> c != 0 && (c < 0xD800 || c > 0xDFFF));
        if (plain) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Without control characters and halves of characters, neither of which the database keeps. */
    private static String withoutSigns(String text) {
        if (text == null) {
            return "";
        }
        boolean plain = text.chars()
                .allMatch(c -> c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0) && !(c >= 0xD800 && c < 0xE000));
        if (plain) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
