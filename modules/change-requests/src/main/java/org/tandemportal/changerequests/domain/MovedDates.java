package org.tandemportal.changerequests.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ways in which files write moments. A day alone is its beginning, and seconds may be left out. */
public final class MovedDates {

    /** A moment that tells its own offset. */
    public static final String ISO = "ISO 8601";

    /** As people write it down, with what is really read. */
    private static final Map<String, List<DateTimeFormatter>> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(ISO, List.of());
        add("yyyy-MM-dd HH:mm:ss", "uuuu-M-d[ H:mm[:ss[.SSS]]]");
        add("yyyy/MM/dd HH:mm:ss", "uuuu/M/d[ H:mm[:ss]]");
        add("dd.MM.yyyy HH:mm:ss", "d.M.uuuu[ H:mm[:ss]]");
        add("dd.MM.yy HH:mm:ss", "d.M.uu[ H:mm[:ss]]");
        add("dd/MM/yyyy HH:mm:ss", "d/M/uuuu[ H:mm[:ss]]");
        add("MM/dd/yyyy HH:mm:ss", "M/d/uuuu[ H:mm[:ss]]");
        add("dd/MM/yyyy hh:mm:ss a", "d/M/uuuu h:mm[:ss] a");
        add("MM/dd/yyyy hh:mm:ss a", "M/d/uuuu h:mm[:ss] a");
        add("dd-MM-yyyy HH:mm:ss", "d-M-uuuu[ H:mm[:ss]]");
        add("MM-dd-yyyy HH:mm:ss", "M-d-uuuu[ H:mm[:ss]]");
        add("dd/MMM/yy hh:mm a", "d/MMM/uu h:mm[:ss] a");
        add("dd/MMM/yy HH:mm", "d/MMM/uu[ H:mm[:ss]]");
        add("dd MMM yyyy HH:mm:ss", "d MMM uuuu[ H:mm[:ss]]");
    }

    private MovedDates() {}

    private static void add(String written, String pattern) {
        boolean words = pattern.contains("MMM") || pattern.contains(" a");
        FORMATS.put(
                written,
                words
                        ? List.of(formatter(pattern, Locale.ENGLISH), formatter(pattern, Locale.GERMAN))
                        : List.of(formatter(pattern, Locale.ENGLISH)));
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** All formats, as people write them down. */
    public static List<String> known() {
        return List.copyOf(FORMATS.keySet());
    }

    /**
     * A moment; empty if the text is none in that format.
     *
     * @param zone where the text tells no offset
     */
    public static Optional<Instant> read(String text, String format, ZoneId zone) {
        List<DateTimeFormatter> formatters = FORMATS.get(format);
        if (formatters == null) {
            return Optional.empty();
        }
        String written = text.replace('\u202F', ' ').replace('\u00A0', ' ').strip();
        if (format.equals(ISO)) {
            return isoMoment(written);
        }
        for (DateTimeFormatter formatter : formatters) {
            try {
                TemporalAccessor found = formatter.parseBest(written, LocalDateTime::from, LocalDate::from);
                LocalDateTime moment = found instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) found;
                return usual(moment.atZone(zone).toInstant());
            } catch (DateTimeException e) {
                // perhaps in the next language
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> isoMoment(String written) {
        try {
            String colon =
                    written.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replace(' ', 'T');
            return usual(OffsetDateTime.parse(colon).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a service desk can have kept, to the millisecond. */
    private static Optional<Instant> usual(Instant moment) {
        int year = moment.atZone(java.time.ZoneOffset.UTC).getYear();
        return year >= 1970 && year < 3000 ? Optional.of(moment.truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
    }

    /** The formats in which all these texts are moments, the likeliest first; none for no texts. */
    public static List<String> proposals(Collection<String> texts) {
        return texts.isEmpty()
                ? List.of()
                : FORMATS.keySet().stream()
                        .filter(format -> texts.stream().allMatch(text -> read(text, format, java.time.ZoneOffset.UTC)
                                .isPresent()))
                        .toList();
    }
}
