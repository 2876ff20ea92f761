package org.tandemportal.changerequests.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two texts say the same, so that whoever agreed to the one has agreed to the other. The rule is narrow on purpose:
 *
 * <ul>
 *   <li>blanks and line breaks between words, and punctuation at the end of words without a digit, say nothing;
 *   <li>up to three words may be spelled anew: words of seven letters or more that begin alike and differ by one letter, or
 *       by two neighbours that changed places;
 *   <li>in code (between backticks, or in a block of its own) each character counts, as it does in words with a digit or a
 *       sign: numbers, addresses, paths and options.
 * </ul>
 */
final class Wording {

    private static final int MOST_SPELLED_ANEW = 3;
    private static final int SHORTEST_SPELLED_ANEW = 7;

    // A fenced block, a span between backticks, a line indented by four blanks or a tab: else a word.
    private static final Pattern PART = Pattern.compile(
            "(?<code>^(```|~~~).*?(?:^\\2[^\\n]*$|\\z)|(?<ticks>`+).+?\\k<ticks>|^(?: {4}|\\t)[^\\n]*$)|(?<word>[^\\s`]+|`)",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile("(\\p{L}+)[.,;:!?]*");

    private Wording() {}

    /** Whether both say the same; null stands for nothing written. */
    static boolean same(String before, String after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        if (before.equals(after)) {
            return true;
        }
        List<String> left = parts(before);
        List<String> right = parts(after);
        if (left.size() != right.size()) {
            return false;
        }
        int spelledAnew = 0;
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).equals(right.get(i))) {
                if (!isSpelledAnew(left.get(i), right.get(i)) || ++spelledAnew > MOST_SPELLED_ANEW) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Words without the punctuation at their end, code as it stands and marked as such. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text.replace("\r\n", "\n").strip());
        while (matcher.find()) {
            if (matcher.group("code") != null) {
                parts.add("\n" + matcher.group("code"));
            } else {
                Matcher letters = LETTERS.matcher(matcher.group("word"));
                parts.add(letters.matches() ? letters.group(1) : matcher.group("word"));
            }
        }
        return parts;
    }

    private static boolean isSpelledAnew(String before, String after) {
        return isLongWord(before)
                && isLongWord(after)
                && differByOne(before.toLowerCase(Locale.ROOT), after.toLowerCase(Locale.ROOT));
    }

    private static boolean isLongWord(String part) {
        return part.length() >= SHORTEST_SPELLED_ANEW && part.chars().allMatch(Character::isLetter);
    }

    /** Whether two words begin alike and differ by at most one letter, or by two neighbours that changed places. */
    private static boolean differByOne(String one, String other) {
        if (one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int shortest = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shortest && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shortest - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String middle = one.substring(start, one.length() - end);
        String otherMiddle = other.substring(start, other.length() - end);
        boolean oneLetter = middle.length() <= 1 && otherMiddle.length() <= 1;
        boolean swapped = middle.length() == 2
                && otherMiddle.length() == 2
                && middle.charAt(0) == otherMiddle.charAt(1)
                && middle.charAt(1) == otherMiddle.charAt(0);
        return oneLetter || swapped;
    }
}
