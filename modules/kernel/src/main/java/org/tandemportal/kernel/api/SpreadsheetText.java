package org.tandemportal.kernel.api;

/**
 * Texts for files that spreadsheets open. A spreadsheet takes a cell for a formula by its first character, wherever the
 * text came from; what somebody typed into the portal must not run on another person's machine.
 */
public final class SpreadsheetText {

    /** What spreadsheets take for the begin of a formula, or skip before looking for one; see OWASP on CSV injection. */
    private static final String BEGINS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetText() {}

    /**
     * The text as it may stand in a cell: with an apostrophe in front if a spreadsheet might take it for a formula. Not for
     * numbers, which are to be written as such.
     *
     * @param text null gives an empty text
     */
    public static String safe(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        int first = 0;
        // Some spreadsheets skip blanks in front of a formula.
        while (first < text.length() - 1 && isBlank(text.charAt(first))) {
            first++;
        }
        return BEGINS.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static boolean isBlank(char character) {
        return character == '\uFEFF' || Character.isSpaceChar(character);
    }
}
