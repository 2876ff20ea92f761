package org.tandemportal.clients.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.tandemportal.clients.domain.PersonState;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;

/** Words and tones for clients and people on pages; on pages {@code clientWords}. */
@Named("clientWords")
@ApplicationScoped
public class ClientWords implements ActionWords {

    /** The module's bundle. */
    static final String BUNDLE = "org.tandemportal.clients.messages";

    @Inject
    private Format format;

    @Inject
    private PortalClock clock;

    /** A text of the module's bundle in the viewer's language. */
    public String text(String key, Object... arguments) {
        return Messages.text(BUNDLE, format.locale(), key, arguments);
    }

    private String textOr(String key, String otherwise) {
        ResourceBundle bundle = Messages.bundle(BUNDLE, format.locale());
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** The tone of a person's state. */
    public String tone(PersonState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case INVITED -> "info";
            case DEACTIVATED -> "neutral";
        };
    }

    /** Until when somebody's link works, or that it no longer does. */
    public String link(Instant until) {
        return until == null || until.isBefore(clock.instant())
                ? text("link.none")
                : text("link.until", format.moment(until));
    }

    /** The rows of a history. */
    public List<HistoryRow> history(List<Audit.HistoryEntry> entries) {
        return HistoryRow.of(
                entries,
                action -> textOr("did." + action, action),
                field -> textOr("field." + field, field),
                (field, fact) -> textOr("fact." + field + "." + fact, fact));
    }

    @Override
    public Set<SubjectType> types() {
        return Set.of(SubjectType.PERSON, SubjectType.CLIENT);
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
