package org.tandemportal.changerequests.domain;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The beginning of a file, by which it is settled how the rest is read.
 *
 * @param separator what stands between its cells
 * @param headings the names of its columns
 * @param lines the lines below them
 */
public record MovedSample(char separator, List<String> headings, List<MovedLines.Line> lines) {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_WORDS = 60;
    private static final int MOST_DATES = 1_000;

    /**
     * Reads the beginning of a file.
     *
     * @param beginning its first bytes
     * @param whole whether these are all
     * @throws BrokenFile if the names of the columns cannot be read, or, of a whole file, anything cannot
     */
    public static MovedSample of(byte[] beginning, Charset charset, boolean whole) {
        char separator =
                MovedLines.separator(new String(beginning, 0, Math.min(beginning.length, 128 * 1024), charset));
        MovedLines lines =
                MovedLines.read(new InputStreamReader(new ByteArrayInputStream(beginning), charset), separator);
        List<MovedLines.Line> read = new ArrayList<>();
        try {
            while (lines.hasNext() && read.size() < MOST_LINES) {
                read.add(lines.next());
            }
        } catch (BrokenFile e) {
            if (whole) {
                throw e;
            }
        }
        // What a piece ends in may be half a line.
        if (!whole && !lines.hasNext() && !read.isEmpty()) {
            read.remove(read.size() - 1);
        }
        if (read.isEmpty()) {
            throw new BrokenFile("moveIn.broken.empty");
        }
        return new MovedSample(separator, lines.headings(), List.copyOf(read));
    }

    /** The words that stand in a field's column, as layouts know them; a file with very many has more. */
    public Set<String> words(MovedLayout layout, MovedField field) {
        return layout.places(headings, field).stream()
                .flatMap(place -> lines.stream().map(line -> KnownTool.word(line.cell(place))))
                .filter(Objects::nonNull)
                .limit(200_000)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The formats in which its moments may be written, the likeliest first. */
    public List<String> dateFormats(MovedLayout layout) {
        Set<String> texts = new LinkedHashSet<>();
        for (MovedField field : List.of(MovedField.CREATED, MovedField.CHANGED, MovedField.ENDED)) {
            for (int place : layout.places(headings, field)) {
                lines.stream()
                        .map(line -> MovedText.line(line.cell(place)))
                        .filter(Objects::nonNull)
                        .limit(MOST_DATES)
                        .forEach(texts::add);
            }
        }
        return MovedDates.proposals(texts);
    }

    /** Its lines by the record that they tell of, in the order of the file. */
    public Map<String, List<MovedLines.Line>> records(MovedReading reading) {
        Map<String, List<MovedLines.Line>> records = new LinkedHashMap<>();
        lines.forEach(line -> records.computeIfAbsent(
                        Objects.requireNonNullElse(reading.number(line), ""), number -> new ArrayList<>())
                .add(line));
        return records;
    }
}
