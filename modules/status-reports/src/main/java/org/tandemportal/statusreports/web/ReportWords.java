package org.tandemportal.statusreports.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.StateTones;
import org.tandemportal.statusreports.api.Health;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.domain.StatusReportRefused;

/** Words and tones for status reports on pages. */
@Named("reportWords")
@ApplicationScoped
public class ReportWords implements StateTones, ActionWords {

    @Inject
    private Format format;

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return Messages.text(StatusReportRefused.BUNDLE, format.locale(), key, arguments);
    }

    /** The tone in which a state shows. */
    public String tone(State state) {
        return state == State.PUBLISHED ? "good" : "warn";
    }

    @Override
    public String tone(SubjectType type, String state) {
        return type == SubjectType.STATUS_REPORT ? tone(State.valueOf(state)) : null;
    }

    /** The tone in which a week's health shows. */
    public String healthTone(Health health) {
        return switch (health) {
            case ON_COURSE -> "good";
            case NEEDS_A_LOOK -> "warn";
            case HELD_BACK -> "bad";
        };
    }

    /** A week in words, such as "Week 47, 2026". */
    public String week(Week week) {
        return text("title.week", Integer.toString(week.number()), Integer.toString(week.year()));
    }

    /** As {@link #week(Week)}, for a week such as {@code 2026-W47}. */
    public String weekNamed(String week) {
        return week(Week.parse(week).orElseThrow());
    }

    /** A week's first and last day, short. */
    public String days(String week) {
        Week named = Week.parse(week).orElseThrow();
        DateTimeFormatter date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(format.locale());
        String first = named.monday().getYear() == named.sunday().getYear()
                ? named.monday().format(DateTimeFormatter.ofPattern(text("date.short"), format.locale()))
                : named.monday().format(date);
        return first + " – " + named.sunday().format(date);
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(SubjectType.STATUS_REPORT);
    }

    @Override
    public String bundle() {
        return StatusReportRefused.BUNDLE;
    }

    @Override
    public String key(String action) {
        return "action." + action.replace(' ', '.');
    }
}
