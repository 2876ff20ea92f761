package org.tandemportal.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.PortalClock;

/** Moments, dates and numbers for pages, in the viewer's language and time zone. */
@Named("format")
@ApplicationScoped
public class Format {

    private static final String MESSAGES = "org.tandemportal.kernel.messages";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    /** A moment, as near as it needs to be: "today at 14:05", "23 Nov, 14:05", "23 Nov 2025, 14:05". Null gives an empty text. */
    public String moment(Instant moment) {
        if (moment == null) {
            return "";
        }
        ZonedDateTime there = moment.atZone(zone());
        LocalDate today = clock.today(zone());
        String time = there.format(
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale()));
        if (there.toLocalDate().equals(today)) {
            return Messages.text(MESSAGES, locale(), "today", time);
        }
        if (there.toLocalDate().equals(today.minusDays(1))) {
            return Messages.text(MESSAGES, locale(), "yesterday", time);
        }
        if (there.getYear() == today.getYear()) {
            String pattern = Messages.text(MESSAGES, locale(), "thisYear");
            return there.format(DateTimeFormatter.ofPattern(pattern, locale()));
        }
        return there.format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale()));
    }

    /** A moment with weekday and zone, for what shows on hover. */
    public String full(Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(zone())
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                                .withLocale(locale()));
    }

    /** A moment in a named zone (an engagement's), with the zone's name. */
    public String in(Instant moment, String zone) {
        return moment == null
                ? ""
                : moment.atZone(ZoneId.of(zone))
                                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                        .withLocale(locale()))
                        + " " + zone;
    }

    /** A date. Null gives an empty text. */
    public String date(LocalDate date) {
        return date == null
                ? ""
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    /** A number with the language's grouping. Null gives an empty text. */
    public String number(Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
    }

    /** A moment as an input of type datetime-local wants it, in the viewer's zone. */
    public String input(Instant moment) {
        return moment == null
                ? ""
                : moment.atZone(zone()).toLocalDateTime().withNano(0).toString();
    }

    /** The viewer's locale; English dates and times as they are written outside America. */
    public Locale locale() {
        return Messages.locale(viewer.getLanguage());
    }

    private ZoneId zone() {
        return viewer.get().zone();
    }
}
