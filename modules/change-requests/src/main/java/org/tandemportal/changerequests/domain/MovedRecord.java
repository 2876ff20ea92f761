package org.tandemportal.changerequests.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;

/**
 * A record of another tool as it would become a change request.
 *
 * @param number its number there
 * @param title at most 200 characters
 * @param reason its description there; null for none
 * @param createdAt when it was asked for
 * @param updatedAt when it was last as the file says
 * @param changes the states that it went through, in the order of time, each at a moment of its own; at least one
 * @param outcome how it ended; null while it has not
 * @param window null for none
 * @param askedBy who asked, as a text; null if unknown
 * @param workedBy who worked on it, as a text; null if unknown
 * @param facts what else is kept, by the names of the columns
 */
public record MovedRecord(
        String number,
        String title,
        String reason,
        Priority priority,
        Kind kind,
        Instant createdAt,
        Instant updatedAt,
        List<Change> changes,
        String outcome,
        Window window,
        String askedBy,
        String workedBy,
        Map<String, String> facts) {

    /** It entered a state. */
    public record Change(Instant moment, HistoryState state) {}

    /** The last of its changes. */
    public Change last() {
        return changes.get(changes.size() - 1);
    }

    /** When work on it began; null if it did not. */
    public Instant startedAt() {
        return changes.stream()
                .filter(change -> change.state.state() == State.IN_PROGRESS)
                .map(Change::moment)
                .findFirst()
                .orElse(null);
    }

    /** When it was done or rolled back; null if it is not. */
    public Instant endedAt() {
        return last().state == HistoryState.DONE || last().state == HistoryState.ROLLED_BACK ? last().moment : null;
    }

    /**
     * What has happened since a state that is known: the changes after it, without one into the state that it is in anyway.
     *
     * @param since when the known state was entered
     */
    public List<Change> after(Instant since, HistoryState known) {
        List<Change> newer = new ArrayList<>();
        HistoryState present = known;
        for (Change change : changes) {
            if (change.moment.isAfter(since) && change.state != present) {
                newer.add(change);
                present = change.state;
            }
        }
        return newer;
    }

    /** All that is kept of it, in an order that is always the same: what tells a newer export from the same one. */
    String fingerprintedText() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("title", title);
        named.put("reason", reason);
        named.put("priority", priority);
        named.put("kind", kind);
        named.put("created", createdAt);
        named.put("updated", updatedAt);
        named.put("changes", changes);
        named.put("outcome", outcome);
        named.put("window", window);
        named.put("askedBy", askedBy);
        named.put("workedBy", workedBy);
        named.put("facts", facts);
        return named.toString();
    }
}
