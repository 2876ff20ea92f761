package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.incidentreviews.domain.BlameWords;
import org.tandemportal.incidentreviews.domain.IncidentReviewRefused;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.StateTones;
import org.tandemportal.kernel.web.Step;

/** Words and tones for incident reviews on pages. */
@Named("reviewWords")
@ApplicationScoped
public class ReviewWords implements StateTones, ActionWords {

    /** The module's bundle. */
    static final String BUNDLE = IncidentReviewRefused.BUNDLE;

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return Messages.text(BUNDLE, format.locale(), key, arguments);
    }

    /** The tone in which a state shows. */
    public String tone(State state) {
        return state == State.OPEN ? "info" : "good";
    }

    @Override
    public String tone(SubjectType type, String state) {
        return type == SubjectType.INCIDENT_REVIEW ? tone(State.valueOf(state)) : null;
    }

    /** Words for what an audit entry says was done. */
    public String action(String action) {
        String key = key(action);
        Locale locale = format.locale();
        return Messages.bundle(BUNDLE, locale).containsKey(key) ? Messages.text(BUNDLE, locale, key) : action;
    }

    /** Words for a field of the audit log or of a hint: a fact's, condition's or comparison's number follows a dot. */
    public String field(String field) {
        int dot = field.indexOf('.');
        return text("field." + (dot < 0 ? field : field.substring(0, dot)));
    }

    /** Words for a fact's value as it was kept: constants by their name, moments in the viewer's zone. */
    public String value(String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field) {
            case "state", "severity" -> text(field + "." + value);
            case "began", "detected", "ended" -> format.moment(Instant.parse(value));
            default -> field.startsWith("facts.") ? fact(value) : value;
        };
    }

    /** A fact begins with its moment, see {@link org.tandemportal.incidentreviews.domain.Fact#toString}. */
    private String fact(String value) {
        int end = value.indexOf(' ');
        return format.moment(Instant.parse(value.substring(0, end))) + value.substring(end);
    }

    /** The step line of a review in this state. */
    public List<Step> steps(State state) {
        return List.of(
                new Step(text("state.OPEN"), state == State.OPEN ? "current" : "done"),
                new Step(text("state.CLOSED"), state == State.CLOSED ? "done" : "todo"));
    }

    /** A time span such as "1 h 20 min"; seconds only below a minute. */
    public String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return text("duration.days", duration.toDays(), duration.toHoursPart());
        }
        if (duration.toHours() > 0) {
            return text("duration.hours", duration.toHours(), duration.toMinutesPart());
        }
        return duration.toMinutes() > 0
                ? text("duration.minutes", duration.toMinutes())
                : text("duration.seconds", duration.toSeconds());
    }

    /** What the script looks for while somebody types. */
    public String getBlamePattern() {
        return BlameWords.pattern();
    }

    /**
     * What a datetime-local input sends, in the viewer's zone, as ISO 8601; what is no such moment is passed on to be
     * refused, null and blank give null.
     */
    String moment(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed)
                    .atZone(viewer.get().zone())
                    .toInstant()
                    .toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(SubjectType.INCIDENT_REVIEW);
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }

    @Override
    public String key(String action) {
        return "action." + action.replace(' ', '.');
    }
}
