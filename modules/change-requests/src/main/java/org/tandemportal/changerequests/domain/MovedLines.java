package org.tandemportal.changerequests.domain;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The lines of a file, read one after the other and never all at once: the names of the columns, then a line for each record
 * or each of its changes. Empty lines, and the note on the separator that some spreadsheets write, are passed over.
 */
public final class MovedLines implements Iterator<MovedLines.Line> {

    /** How many lines a file can have below the names of its columns. */
    public static final int MOST_LINES = 200_000;

    /** How many columns it can have. */
    public static final int MOST_COLUMNS = 400;

    /** How long a line can be, in characters; quotes that do not end would swallow the whole file. */
    static final int LONGEST_LINE = 2_000_000;

    /** What can stand between the cells. */
    private static final String SEPARATORS = ",;\t";

    private static final int LOOKED_AT_FOR_SEPARATOR = 64 * 1024;
    private static final String FORMULAS = "=+-@";

    private final Bounded reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;
    private long before;
    private int read;
    private Line next;
    private BrokenFile broken;

    /**
     * A line.
     *
     * @param number as editors count lines, from 1; its first where a cell has line breaks
     * @param cells as they stand there
     */
    public record Line(int number, List<String> cells) {

        /** What stands in a column; empty where the line is shorter. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    private MovedLines(Bounded reader, CSVParser parser) {
        this.reader = reader;
        this.parser = parser;
        this.records = parser.iterator();
        Line first = readLine();
        while (first != null && isNoteOnSeparator(first)) {
            first = readLine();
        }
        if (first == null) {
            throw new BrokenFile("moveIn.broken.empty");
        }
        if (first.cells.size() > MOST_COLUMNS) {
            throw new BrokenFile("moveIn.broken.columns", MOST_COLUMNS);
        }
        headings = first.cells.stream()
                .map(MovedText::line)
                .map(text -> Objects.requireNonNullElse(text, ""))
                .toList();
        lookAhead();
    }

    /** Some spreadsheets want to be told in a line of its own, which the separator itself may split. */
    private static boolean isNoteOnSeparator(Line line) {
        return line.cells.get(0).matches("sep=.?\\s*")
                && line.cells.stream().skip(1).allMatch(String::isBlank);
    }

    /**
     * Begins to read.
     *
     * @param text the file's text, with or without a byte order mark
     * @throws BrokenFile if the names of the columns cannot be read
     */
    public static MovedLines read(Reader text, char separator) {
        try {
            PushbackReader unmarked = new PushbackReader(text, 1);
            int first = unmarked.read();
            if (first >= 0 && first != '\uFEFF') {
                unmarked.unread(first);
            }
            Bounded bounded = new Bounded(unmarked);
            return new MovedLines(
                    bounded,
                    CSVParser.parse(
                            bounded,
                            CSVFormat.RFC4180
                                    .builder()
                                    .setDelimiter(separator)
                                    .setIgnoreEmptyLines(false)
                                    .get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between the cells, by the beginning of a file: what splits its first line into most of them. */
    public static char separator(String beginning) {
        String looked = beginning.substring(0, Math.min(beginning.length(), LOOKED_AT_FOR_SEPARATOR));
        String first = looked.lines()
                .filter(line -> !line.isBlank() && !line.matches("\\uFEFF?sep=.?\\s*"))
                .findFirst()
                .orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long count = countOutsideQuotes(first, separator);
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static long countOutsideQuotes(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (char character : line.toCharArray()) {
            quoted ^= character == '"';
            count += !quoted && character == wanted ? 1 : 0;
        }
        return count;
    }

    /** The names of the columns, in their order; empty for one that has none. */
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        return next != null || broken != null;
    }

    /** @throws BrokenFile if the file cannot be read on, or has too many lines */
    @Override
    public Line next() {
        if (next == null) {
            throw broken == null ? new NoSuchElementException() : broken;
        }
        Line line = next;
        if (++read > MOST_LINES) {
            throw new BrokenFile("moveIn.broken.lines", MOST_LINES, line.number());
        }
        lookAhead();
        return line;
    }

    /** What is wrong behind a line is told when it is asked for what is behind it. */
    private void lookAhead() {
        try {
            next = readLine();
        } catch (BrokenFile e) {
            next = null;
            broken = e;
        }
    }

    /** The next line that is not empty; null at the end. */
    private Line readLine() {
        while (true) {
            int number = (int) before + 1;
            reader.begin();
            CSVRecord cells;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                cells = records.next();
            } catch (UncheckedIOException | IllegalStateException e) {
                throw broken(e, number);
            }
            before = Math.max(parser.getCurrentLineNumber(), before + 1);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                List<String> texts = new ArrayList<>(cells.size());
                cells.forEach(cell -> texts.add(undone(cell)));
                return new Line(number, texts);
            }
        }
    }

    private static BrokenFile broken(RuntimeException e, int number) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLong) {
                return new BrokenFile("moveIn.broken.longLine", number);
            }
        }
        return new BrokenFile("moveIn.broken.quotes", number);
    }

    /** What was made safe for spreadsheets, here or elsewhere, is as it was again. */
    private static String undone(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULAS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** A name of a column as layouts know it: in small letters, blanks as one. */
    public static String plain(String heading) {
        String line = MovedText.line(heading);
        return line == null ? "" : line.toLowerCase(Locale.ROOT);
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends where a line is longer than any can be. */
    private static final class Bounded extends FilterReader {

        private int taken;

        Bounded(Reader in) {
            super(in);
        }

        void begin() {
            taken = 0;
        }

        @Override
        public int read() throws IOException {
            int character = super.read();
            count(1);
            return character;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) throws TooLong {
            taken += more;
            if (taken > LONGEST_LINE) {
                throw new TooLong();
            }
        }
    }
}
