package org.tandemportal.engagements.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        return HistoryRow.of(
                entries.stream().map(EngagementHistory::withJoined).toList(),
                action -> words.textOr("did." + action, action),
                words::field,
                (field, fact) -> inWords(type, field, fact, names));
    }

    /** Nothing was there before somebody joined, yet who joined is what one wants to read. */
    private static Audit.HistoryEntry withJoined(Audit.HistoryEntry entry) {
        if (!entry.action().equals("participantJoined")) {
            return entry;
        }
        Map<String, Object> before = new TreeMap<>();
        entry.after().keySet().forEach(field -> before.put(field, null));
        return new Audit.HistoryEntry(
                entry.at(), entry.personId(), entry.personName(), entry.side(), entry.action(), before, entry.after());
    }

    private String inWords(SubjectType type, String field, String fact, Map<UUID, PersonName> names) {
        return switch (field) {
            case "state" -> words.text(states(type) + fact);
            case "severity", "acknowledgement", "role" -> words.text(field + "." + fact);
            case "clientAccepted", "providerAccepted" -> words.text("fact." + fact);
            case "targetDate", "due", "startedOn" -> format.date(LocalDate.parse(fact));
            case "peakRequestsPerSecond", "concurrentUsers", "storageGbPerMonth", "egressGbPerDay" ->
                format.number(new BigDecimal(fact));
            case "owner" -> {
                PersonName owner = names.get(UUID.fromString(fact));
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
