package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.clients.api.NoticeKind;
import org.tandemportal.kernel.data.Sql;

/** Of what people want to be told by mail. Whoever has not said so is told of everything. */
@ApplicationScoped
public class NoticeChoices {

    @Inject
    private Sql sql;

    /** What a person wants, each kind; one statement. */
    public Map<NoticeKind, Boolean> of(UUID person) {
        Map<NoticeKind, Boolean> choices = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            choices.put(kind, true);
        }
        List<String> unwanted = sql.list(
                "select kind from clients.notice_choice where person_id = ? and not wanted",
                row -> row.getString("kind"),
                person);
        choices.replaceAll((kind, wanted) -> !unwanted.contains(kind.name()));
        return choices;
    }

    /** Which of these people don't want to be told of something; one statement. */
    public Set<UUID> unwilling(Collection<UUID> people, NoticeKind kind) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        "select person_id from clients.notice_choice"
                                + " where person_id = any (?) and kind = ? and not wanted",
                        row -> row.getObject("person_id", UUID.class),
                        people,
                        kind.name()));
    }

    /** Whether a person wants to be told of something; one statement. */
    public boolean wants(UUID person, NoticeKind kind) {
        return unwilling(List.of(person), kind).isEmpty();
    }

    /** Keeps what a person wants; one statement. */
    public void choose(UUID person, UUID clientId, Map<NoticeKind, Boolean> choices) {
        List<NoticeKind> kinds = List.copyOf(choices.keySet());
        sql.update(
                "insert into clients.notice_choice (person_id, client_id, kind, wanted)"
                        + " select ?::uuid, ?::uuid, c.kind, c.wanted::boolean from unnest(?::text[], ?::text[]) as c(kind, wanted)"
                        + " on conflict (person_id, kind) do update set wanted = excluded.wanted",
                person,
                clientId,
                kinds.stream().map(NoticeKind::name).toList(),
                kinds.stream().map(kind -> choices.get(kind).toString()).toList());
    }
}
