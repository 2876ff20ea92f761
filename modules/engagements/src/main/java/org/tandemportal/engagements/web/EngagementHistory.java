package org.tandemportal.engagements.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.HistoryRow;

/** Histories of engagements, features, flags and actions in the viewer's words. */
@ApplicationScoped
public class EngagementHistory {

    @Inject
    private EngagementWords words;

    @Inject
    private Format format;

    /** For the container. */
    protected EngagementHistory() {}

    EngagementHistory(EngagementWords words, Format format) {
        this.words = words;
        this.format = format;
    }

    /** The rows of a record's history. */
    public List<HistoryRow> rows(SubjectType type, List<Audit.HistoryEntry> entries) {
        return rows(type, entries, Map.of());
    }

    /**
     * The rows of a record's history.
     *
     * @param names of people whom the facts name by their ids
     */
    public List<HistoryRow> rows(SubjectType type, List<Audit.HistoryEntry> entries, Map<UUID, PersonName> names) {
        List<Audit.HistoryEntry> told =
                entries.stream().map(entry -> inWords(type, entry, names)).toList();
        return HistoryRow.of(
                told, action -> words.textOr("did." + action, action), field -> words.textOr("field." + field, field));
    }

    private Audit.HistoryEntry inWords(SubjectType type, Audit.HistoryEntry entry, Map<UUID, PersonName> names) {
        Map<String, Object> before = inWords(type, entry.before(), names);
        Map<String, Object> after = inWords(type, entry.after(), names);
        if (entry.action().equals("participantJoined")) {
            // Nothing was there before, yet who joined is what one wants to read.
            after.keySet().forEach(field -> before.put(field, ""));
        }
        return new Audit.HistoryEntry(
                entry.at(), entry.personId(), entry.personName(), entry.side(), entry.action(), before, after);
    }

    private Map<String, Object> inWords(SubjectType type, Map<String, Object> facts, Map<UUID, PersonName> names) {
        Map<String, Object> told = new LinkedHashMap<>();
        facts.forEach((field, fact) -> told.put(field, fact == null ? null : inWords(type, field, fact, names)));
        return told;
    }

    private Object inWords(SubjectType type, String field, Object fact, Map<UUID, PersonName> names) {
        if (fact instanceof Boolean) {
            return words.text("fact." + fact);
        }
        if (fact instanceof Number number) {
            return format.number(number);
        }
        return switch (field) {
            case "state" -> words.text(states(type) + fact);
            case "severity", "acknowledgement", "role" -> words.text(field + "." + fact);
            case "targetDate", "due", "startedOn" -> format.date(LocalDate.parse(fact.toString()));
            case "owner" -> {
                PersonName owner = names.get(UUID.fromString(fact.toString()));
                yield owner == null ? words.text("somebody") : owner.name();
            }
            default -> fact;
        };
    }

    private static String states(SubjectType type) {
        return switch (type) {
            case FEATURE -> "featureState.";
            case FLAG -> "flagState.";
            case ACTION -> "actionState.";
            default -> "engagementState.";
        };
    }
}
