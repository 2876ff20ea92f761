package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Section;
import org.tandemportal.changerequests.domain.TemplateState;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.StateTones;
import org.tandemportal.kernel.web.Step;

/** Words and tones for change requests on pages. */
@Named("changeWords")
@ApplicationScoped
public class ChangeWords implements StateTones, ActionWords {

    /** The module's bundle. */
    static final String BUNDLE = "org.tandemportal.changerequests.messages";

    @Inject
    private Format format;

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return Messages.text(BUNDLE, format.locale(), key, arguments);
    }

    /** The tone in which a state shows. */
    public String tone(State state) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> "neutral";
            case REQUESTED, IN_ASSESSMENT, SCHEDULED, IN_PROGRESS -> "info";
            case AGREED, DONE -> "good";
            case ROLLED_BACK -> "warn";
            case DECLINED -> "bad";
        };
    }

    @Override
    public String tone(SubjectType type, String state) {
        return switch (type) {
            case CHANGE_REQUEST -> tone(State.valueOf(state));
            case TEMPLATE -> tone(TemplateState.valueOf(state));
            default -> null;
        };
    }

    /** The tone in which a template's state shows. */
    public String tone(TemplateState state) {
        return switch (state) {
            case DRAFT, RETIRED -> "neutral";
            case PROPOSED -> "info";
            case AGREED -> "good";
        };
    }

    /** Words for what an audit entry says was done. */
    public String action(String action) {
        String key = key(action);
        Locale locale = format.locale();
        return Messages.bundle(BUNDLE, locale).containsKey(key) ? Messages.text(BUNDLE, locale, key) : action;
    }

    /** The key of what is said after an edit: whether agreement is void by it, and to what. */
    static String edited(Optional<Set<Section>> touched) {
        return touched.map(sections -> sections.isEmpty() ? "said.edited.wording" : "said.edited.sections")
                .orElse("said.edited");
    }

    /** Words for a fact's value as it was kept: constants by their name, moments in the viewer's zone. */
    public String value(String field, String value) {
        return switch (field) {
            case "state", "kind", "priority", "risk", "riskLikelihood", "riskImpact" -> text(field + "." + value);
            case "clientAgreement", "providerAgreement" -> text("standing." + value);
            case "limitOf" -> text("side." + value);
            case "windowStart", "windowEnd", "endedAt" -> format.moment(Instant.parse(value));
            case "repeats", "templateState" -> text(field + "." + value);
            default -> value;
        };
    }

    /** Words for a fact of a template; what it has in common with a change request is called the same. */
    public String templateField(String field) {
        String own = "template.field." + field;
        return text(Messages.bundle(BUNDLE, format.locale()).containsKey(own) ? own : "field." + field);
    }

    /** The step line of a change request in this state. */
    public List<Step> steps(State state) {
        List<Step> steps = new ArrayList<>();
        List<State> way = List.of(
                State.DRAFT,
                State.REQUESTED,
                State.IN_ASSESSMENT,
                State.AGREED,
                State.SCHEDULED,
                State.IN_PROGRESS,
                State.DONE);
        for (State step : way) {
            String status = step == state ? "current" : step.compareTo(state) < 0 ? "done" : "todo";
            steps.add(new Step(text("state." + step), state.isEnd() && state != State.DONE ? "todo" : status));
        }
        if (state.isEnd() && state != State.DONE) {
            steps.add(new Step(text("state." + state), "stopped"));
        }
        return steps;
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(
                SubjectType.CHANGE_REQUEST,
                SubjectType.AGREEMENT_TERMS,
                SubjectType.SERVICE_HOURS,
                SubjectType.FREEZE,
                SubjectType.MOVING_IN,
                SubjectType.TEMPLATE);
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
