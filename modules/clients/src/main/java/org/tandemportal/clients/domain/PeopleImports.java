package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** Files of people to be invited, between being looked at and being used: one for each person at most. */
@ApplicationScoped
public class PeopleImports {

    /** How long a file is kept. */
    public static final Duration LIFE = Duration.ofDays(1);

    @Inject
    private Sql sql;

    /**
     * A file.
     *
     * @param organisation whom lines belong to that name none; null where each has to
     * @param content the file's text; once done, the lines that were left out, as a file
     * @param done what came of it; null while nobody has been invited
     */
    public record Kept(UUID id, String organisation, String content, Done done) {}

    /** What came of a file. */
    public record Done(int invitedLines, int invitedPeople, int leftOut) {}

    /** Keeps a file in place of the person's earlier one, and forgets what is too old. */
    public UUID keep(UUID person, UUID clientId, String organisation, String content, Instant now) {
        sql.update("delete from clients.people_import where person_id = ? or created_at <= ?", person, now.minus(LIFE));
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into clients.people_import (id, person_id, client_id, organisation, content, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                person,
                clientId,
                organisation,
                content,
                now);
        return id;
    }

    /**
     * A person's file; empty if there is no such file of theirs, or it is too old.
     *
     * @param toUse whether others who ask for it to be used have to wait until the transaction ends
     */
    public Optional<Kept> find(UUID id, UUID person, Instant now, boolean toUse) {
        return sql
                .list(
                        "select id, organisation, content, done_at, invited_lines, invited_people, left_out"
                                + " from clients.people_import where id = ? and person_id = ? and created_at > ?"
                                + (toUse ? " for update" : ""),
                        row -> new Kept(
                                row.getObject("id", UUID.class),
                                row.getString("organisation"),
                                row.getString("content"),
                                Sql.instant(row, "done_at") == null
                                        ? null
                                        : new Done(
                                                row.getInt("invited_lines"),
                                                row.getInt("invited_people"),
                                                row.getInt("left_out"))),
                        id,
                        person,
                        now.minus(LIFE))
                .stream()
                .findFirst();
    }

    /** Its people have been invited: only what was left out is kept on. */
    public void done(UUID id, Done done, String leftOut, Instant now) {
        sql.update(
                "update clients.people_import set done_at = ?, invited_lines = ?, invited_people = ?, left_out = ?,"
                        + " content = ? where id = ?",
                now,
                done.invitedLines(),
                done.invitedPeople(),
                done.leftOut(),
                leftOut,
                id);
    }

    /** Forgets what is too old. */
    public void forgetOld(Instant now) {
        sql.update("delete from clients.people_import where created_at <= ?", now.minus(LIFE));
    }
}
