package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemportal.changerequests.domain.WallClock;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Format;

/**
 * The two moments of a window as they are typed: wall times in the viewer's zone. An hour that the clock skips is no time; for one
 * that it shows twice it has to be said which one is meant.
 */
@Named
@RequestScoped
public class WindowForm {

    private static final String SECOND = "SECOND";
    private static final String FIRST = "FIRST";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Format format;

    private String startTurn;
    private String endTurn;
    private final List<Violation> violations = new ArrayList<>();

    /** Remembers which of the two is meant where a window that is edited begins or ends in a doubled hour. */
    void fill(Window window) {
        if (window != null) {
            ZoneId zone = viewer.get().zone();
            startTurn = WallClock.isSecond(window.start(), zone) ? SECOND : FIRST;
            endTurn = WallClock.isSecond(window.end(), zone) ? SECOND : FIRST;
        }
    }

    /** The start as the use cases take it; what stands for no moment is passed on to be refused. */
    String start(String typed) {
        return moment("window.start", typed, startTurn);
    }

    /** The end as the use cases take it; what stands for no moment is passed on to be refused. */
    String end(String typed) {
        return moment("window.end", typed, endTurn);
    }

    private String moment(String field, String typed, String turn) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        WallClock.Reading reading = reading(typed).orElse(null);
        if (reading instanceof WallClock.Reading.Once once) {
            return once.moment().toString();
        }
        if (reading instanceof WallClock.Reading.Twice twice && (FIRST.equals(turn) || SECOND.equals(turn))) {
            return (SECOND.equals(turn) ? twice.second() : twice.first()).toString();
        }
        if (reading instanceof WallClock.Reading.Skipped skipped) {
            violate(field, "window.isSkipped", skipped.next().toLocalTime().toString());
        } else if (reading != null) {
            violate(field, "window.isTwice");
        }
        return typed;
    }

    private void violate(String field, String key, Object... arguments) {
        if (violations.stream().noneMatch(violation -> violation.field().equals(field))) {
            violations.add(new Violation(field, ChangeWords.BUNDLE, key, List.of(arguments)));
        }
    }

    private Optional<WallClock.Reading> reading(String typed) {
        try {
            return Optional.of(
                    WallClock.read(LocalDateTime.parse(typed), viewer.get().zone()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same attempt, told in the words of the clock where a moment is refused because of it. */
    Runnable telling(Runnable attempt) {
        return () -> {
            try {
                attempt.run();
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof InvalidInput invalid && !violations.isEmpty()) {
                        List<Violation> told = new ArrayList<>(invalid.violations());
                        told.removeIf(violation -> violations.stream()
                                .anyMatch(better -> better.field().equals(violation.field())));
                        told.addAll(violations);
                        throw new InvalidInput(told);
                    }
                }
                throw e;
            }
        };
    }

    /**
     * Whether a wall time is shown twice.
     *
     * @param input the id of its input, whose value is asked for while it has not reached the bean yet
     */
    public boolean twice(String input, String typed) {
        String value = typed == null ? Address.parameter("form:" + input) : typed;
        return value != null && reading(value).orElse(null) instanceof WallClock.Reading.Twice;
    }

    /** What a wall time is in an engagement's zone; empty where it is no time, or both zones show the same. */
    public String in(String typed, String turn, String zone) {
        if (typed == null || zone == null) {
            return "";
        }
        WallClock.Reading reading = reading(typed).orElse(null);
        Instant moment = reading instanceof WallClock.Reading.Once once
                ? once.moment()
                : reading instanceof WallClock.Reading.Twice two
                        ? (SECOND.equals(turn) ? two.second() : two.first())
                        : null;
        ZoneId there = ZoneId.of(zone);
        boolean same = moment == null
                || there.getRules()
                        .getOffset(moment)
                        .equals(viewer.get().zone().getRules().getOffset(moment));
        return same ? "" : format.in(moment, zone);
    }

    /** {@code FIRST} or {@code SECOND}; null while nothing was chosen. */
    public String getStartTurn() {
        return startTurn;
    }

    /** As chosen. */
    public void setStartTurn(String startTurn) {
        this.startTurn = startTurn;
    }

    /** {@code FIRST} or {@code SECOND}; null while nothing was chosen. */
    public String getEndTurn() {
        return endTurn;
    }

    /** As chosen. */
    public void setEndTurn(String endTurn) {
        this.endTurn = endTurn;
    }
}
