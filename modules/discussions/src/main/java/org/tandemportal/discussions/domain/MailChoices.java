package org.tandemportal.discussions.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.kernel.data.Sql;

/** For which reasons people want a mail. Whoever has not said so gets one where they are named and where it is their turn. */
@ApplicationScoped
public class MailChoices {

    private static final Set<Reason> USUAL = EnumSet.of(Reason.MENTIONED, Reason.YOUR_TURN);

    @Inject
    private Sql sql;

    /** Whether a person wants a mail, for each reason; one statement. */
    public Map<Reason, Boolean> of(UUID person) {
        Map<Reason, Boolean> choices = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            choices.put(reason, USUAL.contains(reason));
        }
        sql.list(
                "select reason, way from discussions.mail_choice where person_id = ?",
                row -> choices.put(
                        Reason.valueOf(row.getString("reason")),
                        row.getString("way").equals("SINGLE")),
                person);
        return choices;
    }

    /** Those of these people who want a mail for their reason; one statement. */
    public Map<UUID, Reason> willing(Map<UUID, Reason> told) {
        Map<UUID, Reason> willing = new HashMap<>(told);
        willing.values().removeIf(reason -> !USUAL.contains(reason));
        sql.list(
                "select person_id, reason, way from discussions.mail_choice where person_id = any (?)",
                row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    Reason reason = Reason.valueOf(row.getString("reason"));
                    if (told.get(person) != reason) {
                        return null;
                    }
                    return row.getString("way").equals("SINGLE") ? willing.put(person, reason) : willing.remove(person);
                },
                told.keySet());
        return willing;
    }

    /** Keeps for which reasons a person wants a mail; one statement. */
    public void choose(UUID person, UUID clientId, Collection<Reason> wanted) {
        List<Reason> all = List.of(Reason.values());
        sql.update(
                "insert into discussions.mail_choice (person_id, client_id, reason, way)"
                        + " select ?::uuid, ?::uuid, c.reason, c.way from unnest(?::text[], ?::text[]) as c(reason, way)"
                        + " on conflict (person_id, reason) do update set way = excluded.way",
                person,
                clientId,
                all.stream().map(Reason::name).toList(),
                all.stream()
                        .map(reason -> wanted.contains(reason) ? "SINGLE" : "NONE")
                        .toList());
    }
}
