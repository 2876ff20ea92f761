package org.tandemportal.engagements.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tandemportal.engagements.api.Acknowledgement;
import org.tandemportal.engagements.api.ActionState;
import org.tandemportal.engagements.api.ActionSummary;
import org.tandemportal.engagements.api.EngagementState;
import org.tandemportal.engagements.api.FeatureState;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.StateTones;
import org.tandemportal.kernel.web.Step;

/** Words and tones for engagements, features, flags and actions on pages; on pages {@code engagementWords}. */
@Named("engagementWords")
@ApplicationScoped
public class EngagementWords implements StateTones, ActionWords {

    /** The module's bundle. */
    static final String BUNDLE = "org.tandemportal.engagements.messages";

    private static final int LONGEST_TITLE = 120;
    private static final Pattern WEEK = Pattern.compile("-\\d{4}-W\\d{2}$");

    @Inject
    private Format format;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    /** For the container. */
    protected EngagementWords() {}

    EngagementWords(Format format, CurrentViewer viewer, PortalClock clock) {
        this.format = format;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return Messages.text(BUNDLE, format.locale(), key, arguments);
    }

    /** A text of the module's bundle, or {@code otherwise} where it has none. */
    String textOr(String key, String otherwise) {
        return Messages.bundle(BUNDLE, format.locale()).containsKey(key) ? text(key) : otherwise;
    }

    /** Words for a fact, by its name in the audit log. */
    String field(String name) {
        return textOr("field." + name, name);
    }

    /** The tone in which an engagement's state shows. */
    public String engagementTone(EngagementState state) {
        return state == EngagementState.ACTIVE ? "good" : "neutral";
    }

    /** The tone in which a feature's state shows. */
    public String featureTone(FeatureState state) {
        return switch (state) {
            case IDEA, DROPPED -> "neutral";
            case PLANNED, IN_DEVELOPMENT -> "info";
            case READY, RELEASED -> "good";
        };
    }

    /** The tone in which it shows whether the provider has taken note. */
    public String acknowledgementTone(Acknowledgement acknowledgement) {
        return switch (acknowledgement) {
            case NONE -> "neutral";
            case CURRENT -> "good";
            case STALE -> "warn";
        };
    }

    /** The tone in which a flag's state shows. */
    public String flagTone(FlagState state) {
        return switch (state) {
            case RAISED -> "warn";
            case ACKNOWLEDGED -> "info";
            case LOWERED -> "good";
            case ACCEPTED -> "neutral";
        };
    }

    /** The tone in which an action's state shows. */
    public String actionTone(ActionState state) {
        return state == ActionState.DONE ? "good" : "info";
    }

    @Override
    public String tone(SubjectType type, String state) {
        return switch (type) {
            case ENGAGEMENT -> engagementTone(EngagementState.valueOf(state));
            case FEATURE -> featureTone(FeatureState.valueOf(state));
            case FLAG -> flagTone(FlagState.valueOf(state));
            case ACTION -> actionTone(ActionState.valueOf(state));
            default -> null;
        };
    }

    /** The value by which the tag {@code t:severity} shows a flag's severity. */
    public String severityLook(Severity severity) {
        return switch (severity) {
            case MINOR -> "LOW";
            case MAJOR -> "HIGH";
            case BLOCKING -> "BLOCKING";
        };
    }

    /** The first line of a concern, for a title. */
    static String brief(String concern) {
        String line = concern.lines().findFirst().orElse("").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE - 1);
        int end = space > LONGEST_TITLE / 2 ? space : LONGEST_TITLE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Those flags that still stand, or those that have ended. */
    public List<FlagSummary> flags(List<FlagSummary> all, boolean open) {
        return all == null
                ? List.of()
                : all.stream().filter(flag -> flag.isOpen() == open).toList();
    }

    /** Whether an action should have been done before today, in the viewer's time zone. */
    public boolean overdue(ActionSummary action) {
        return action.state() == ActionState.OPEN && isPast(action.due());
    }

    /** Whether a day lies before today, in the viewer's time zone; null does not. */
    boolean isPast(LocalDate day) {
        return day != null && day.isBefore(clock.today(viewer.get().zone()));
    }

    /**
     * The code of the engagement that a record belongs to, as its key tells.
     *
     * @param subjectType a constant's name of {@link SubjectType}
     */
    public String engagementOf(String subjectType, String key) {
        if (SubjectType.ENGAGEMENT.name().equals(subjectType)) {
            return key;
        }
        if (SubjectType.STATUS_REPORT.name().equals(subjectType)) {
            return WEEK.matcher(key).replaceFirst("");
        }
        int dash = key.lastIndexOf('-');
        return dash < 0 ? key : key.substring(0, dash);
    }

    /** The step line of a feature in this state. */
    public List<Step> steps(FeatureState state) {
        List<Step> steps = new ArrayList<>();
        for (FeatureState step : FeatureState.values()) {
            if (step == FeatureState.DROPPED) {
                continue;
            }
            String status = step == state ? "current" : step.compareTo(state) < 0 ? "done" : "todo";
            steps.add(new Step(text("featureState." + step), state == FeatureState.DROPPED ? "todo" : status));
        }
        if (state == FeatureState.DROPPED) {
            steps.add(new Step(text("featureState.DROPPED"), "stopped"));
        }
        return steps;
    }

    /**
     * The step line of a flag in this state.
     *
     * @param acknowledged whether the other side has said that it knows; a flag can be lowered before
     */
    public List<Step> steps(FlagState state, boolean acknowledged) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(text("flagState.RAISED"), state == FlagState.RAISED ? "current" : "done"));
        if (acknowledged || state.isOpen()) {
            String status = state == FlagState.RAISED ? "todo" : state == FlagState.ACKNOWLEDGED ? "current" : "done";
            steps.add(new Step(text("flagState.ACKNOWLEDGED"), status));
        }
        steps.add(
                state.isOpen()
                        ? new Step(text("flags.on.ended"), "todo")
                        : new Step(text("flagState." + state), "current"));
        return steps;
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(
                SubjectType.ENGAGEMENT,
                SubjectType.ENVIRONMENT,
                SubjectType.FEATURE,
                SubjectType.FLAG,
                SubjectType.ACTION);
    }

    @Override
    public String bundle() {
        return BUNDLE;
    }

    @Override
    public String key(String action) {
        return "did." + action;
    }
}
