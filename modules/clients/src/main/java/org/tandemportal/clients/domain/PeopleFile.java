package org.tandemportal.clients.domain;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;

/**
 * A file of people to be invited, as spreadsheets write it: a line with the columns' names, in whatever order and in English
 * or German, then a line for each person and part. What is wrong with a single line is not looked at here.
 *
 * @param separator what stands between the cells
 * @param ignored names of columns that mean nothing here, as they are written
 */
public record PeopleFile(char separator, List<Line> lines, List<String> ignored) {

    /** How long a file can be, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** How many lines a file can have below the names of its columns. */
    public static final int MOST_LINES = 10_000;

    private static final String BUNDLE = "org.tandemportal.clients.messages";
    private static final String SEPARATORS = ",;\t";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * A line.
     *
     * @param number as editors count lines, from 1
     * @param cells what stands in the columns that the file has; blank cells are left out
     * @param overflowing whether there are more cells than columns
     */
    public record Line(int number, Map<Column, String> cells, boolean overflowing) {

        /** What stands in a column; null for nothing. */
        public String in(Column column) {
            return cells.get(column);
        }
    }

    /** A column, with the names that it is known by in small letters without blanks and signs. */
    public enum Column {
        /** Full name. */
        NAME("name", "fullname", "vollständigername", "vorundnachname"),
        /** Address. */
        EMAIL("email", "emailaddress", "mail", "emailadresse", "mailadresse"),
        /** Organisation by name or id. */
        ORGANISATION("organisation", "organization", "company", "client", "firma", "unternehmen", "kunde"),
        /** Code of an engagement. */
        ENGAGEMENT("engagement", "engagementcode"),
        /** Role in it. */
        ROLE("role", "rolle");

        private final Set<String> names;

        Column(String... names) {
            this.names = Set.of(names);
        }

        static Optional<Column> named(String heading) {
            for (Column column : values()) {
                if (column.names.contains(plain(heading))) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }
    }

    /** What the portal itself writes beside the lines that were left out. */
    private static final Set<String> OWN_REMARKS = Set.of("line", "zeile", "reason", "grund");

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /**
     * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one.
     *
     * @throws InvalidInput if it is too long or neither
     */
    public static String decode(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw refused("import.tooLarge", MOST_BYTES / 1024 / 1024);
        }
        Charset charset = begins(content, 0xFE, 0xFF) || begins(content, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            // UTF-16 without a mark passes for UTF-8 with these in between.
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // told below
        }
        throw refused("import.encoding");
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /**
     * Reads a file's text.
     *
     * @throws InvalidInput if the columns cannot be told, or it has no lines, or too many
     */
    public static PeopleFile read(String content) {
        String text = content.isEmpty() || content.charAt(0) != BYTE_ORDER_MARK ? content : content.substring(1);
        if (text.isBlank()) {
            throw refused("import.empty");
        }
        char separator = separator(text);
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .get())) {
            return read(parser, separator);
        } catch (IOException | UncheckedIOException e) {
            throw refused("import.quotes");
        }
    }

    /** What makes most of the first line's cells names of columns. */
    private static char separator(String text) {
        String first = text.lines()
                .filter(line -> !line.isBlank() && !isNoteOnSeparator(line))
                .findFirst()
                .orElse("");
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            long known = List.of(first.split(String.valueOf(separator), -1)).stream()
                    .filter(heading -> Column.named(heading).isPresent())
                    .count();
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    /** Some spreadsheets want to be told in a line of its own. */
    private static boolean isNoteOnSeparator(String line) {
        return line.matches("sep=.\\s*");
    }

    private static PeopleFile read(CSVParser parser, char separator) {
        List<Column> columns = null;
        List<String> ignored = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        long before = 0;
        for (CSVRecord cells : parser) {
            int number = (int) before + 1;
            before = Math.max(parser.getCurrentLineNumber(), before + 1);
            if (cells.stream().allMatch(String::isBlank)
                    || columns == null && isNoteOnSeparator(String.join(String.valueOf(separator), cells.toList()))) {
                continue;
            }
            if (columns == null) {
                columns = columns(cells, ignored);
            } else if (lines.size() == MOST_LINES) {
                throw refused("import.tooManyLines", MOST_LINES);
            } else {
                lines.add(line(number, cells, columns));
            }
        }
        if (lines.isEmpty()) {
            throw refused("import.empty");
        }
        return new PeopleFile(separator, List.copyOf(lines), List.copyOf(ignored));
    }

    /** Which column each cell is in; null for one that means nothing here. */
    private static List<Column> columns(CSVRecord headings, List<String> ignored) {
        List<Column> columns = new ArrayList<>();
        for (String heading : headings) {
            Column column = Column.named(heading).orElse(null);
            if (column != null && columns.contains(column)) {
                throw refused("import.columnTwice", heading.strip());
            }
            if (column == null && !heading.isBlank() && !OWN_REMARKS.contains(plain(heading))) {
                ignored.add(shortened(heading.strip()));
            }
            columns.add(column);
        }
        if (!columns.contains(Column.NAME) || !columns.contains(Column.EMAIL)) {
            throw refused("import.noHeader");
        }
        return columns;
    }

    private static String shortened(String heading) {
        return heading.length() <= 60 ? heading : heading.substring(0, 60) + "…";
    }

    private static Line line(int number, CSVRecord cells, List<Column> columns) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (int place = 0; place < Math.min(cells.size(), columns.size()); place++) {
            if (columns.get(place) != null && !cells.get(place).isBlank()) {
                values.put(columns.get(place), cells.get(place).strip());
            }
        }
        boolean overflowing = cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        return new Line(number, values, overflowing);
    }

    private static InvalidInput refused(String key, Object... arguments) {
        return new InvalidInput(List.of(new Violation("file", BUNDLE, key, List.of(arguments))));
    }
}
