package org.tandemportal.discussions.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.data.Sql;

/** Who watches which record. Whoever has stopped watching one stays so until they say otherwise. */
@ApplicationScoped
public class Watches {

    @Inject
    private Sql sql;

    @Inject
    private PortalClock clock;

    /** Those who watch a record; one statement. */
    public Set<UUID> of(SubjectRef subject) {
        return new HashSet<>(sql.list(
                "select person_id from discussions.watch where subject_type = ? and subject_key = ? and watching",
                row -> row.getObject("person_id", UUID.class),
                subject.type().name(),
                subject.key()));
    }

    /** Lets people watch by what they did, unless they have stopped watching before; one statement. */
    public void begin(SubjectRef subject, Collection<UUID> people) {
        if (!people.isEmpty()) {
            sql.update(
                    "insert into discussions.watch (client_id, subject_type, subject_key, engagement, person_id, watching, since)"
                            + " select ?::uuid, ?::text, ?::text, ?::text, p, true, ?::timestamptz from unnest(?::uuid[]) p"
                            + " on conflict (subject_type, subject_key, person_id) do nothing",
                    subject.clientId(),
                    subject.type().name(),
                    subject.key(),
                    subject.engagement(),
                    clock.instant(),
                    people);
        }
    }

    /** Somebody says whether they watch; one statement. */
    public void choose(SubjectRef subject, UUID person, boolean watching) {
        sql.update(
                "insert into discussions.watch (client_id, subject_type, subject_key, engagement, person_id, watching, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (subject_type, subject_key, person_id)"
                        + " do update set watching = excluded.watching, since = excluded.since",
                subject.clientId(),
                subject.type().name(),
                subject.key(),
                subject.engagement(),
                person,
                watching,
                clock.instant());
    }
}
