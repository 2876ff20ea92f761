package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** With what kinds of devices people have signed in, see {@link Device}. */
@ApplicationScoped
public class KnownDevices {

    /** How long a kind of device is known after it was used last. */
    public static final Duration KNOWN = Duration.ofDays(90);

    @Inject
    private Sql sql;

    /**
     * Somebody has signed in with a kind of device, which is known from now on.
     *
     * @param device in words; may be empty
     * @return whether it was not known, although they have signed in before
     */
    public boolean meet(UUID person, UUID clientId, String device, Instant now) {
        Map<String, Instant> known = new TreeMap<>();
        sql.list(
                "select device, last_seen_at from clients.known_device where person_id = ?",
                row -> known.put(row.getString("device"), Sql.instant(row, "last_seen_at")),
                person);
        sql.update(
                "insert into clients.known_device (person_id, client_id, device, last_seen_at) values (?, ?, ?, ?)"
                        + " on conflict (person_id, device) do update set last_seen_at = excluded.last_seen_at",
                person,
                clientId,
                device,
                now);
        Instant last = known.get(device);
        return !known.isEmpty() && (last == null || last.isBefore(now.minus(KNOWN)));
    }

    /** Forgets what is no longer known, but for the last of each person: by it the first sign-in is told from a late one. */
    public void forgetOld(Instant now) {
        sql.update(
                "delete from clients.known_device d where d.last_seen_at < ? and exists (select from clients.known_device l"
                        + " where l.person_id = d.person_id and l.last_seen_at > d.last_seen_at)",
                now.minus(KNOWN));
    }
}
