package org.tandemportal.discussions.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.data.Sql;

/**
 * Calls to all nodes of the portal, heard once the running transaction is committed, and never if it is not. They carry ids only:
 * whoever hears one asks the database as the person whom it is for.
 */
@ApplicationScoped
public class Calls {

    /** The channel of PostgreSQL's NOTIFY. */
    public static final String CHANNEL = "tandem_live";

    /** Begins a call that names people whose inboxes have changed: {@code inbox ID,ID}. */
    public static final String INBOX = "inbox";

    /** Begins a call that names a record: {@code record TYPE KEY SIDE ACTOR}, with {@code -} for what is not there. */
    public static final String RECORD = "record";

    /** A call holds at most 8,000 bytes. */
    private static final int PEOPLE_AT_ONCE = 200;

    @Inject
    private Sql sql;

    /** These people's inboxes have changed. */
    void inboxes(Collection<UUID> people) {
        List<UUID> all = new ArrayList<>(people);
        for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
            call(INBOX + " "
                    + all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE)).stream()
                            .map(UUID::toString)
                            .collect(Collectors.joining(",")));
        }
    }

    /**
     * There is something new on a record.
     *
     * @param onlyFor the side that only may know of it; null for both
     * @param actor who did it; null for the portal
     */
    public void record(SubjectRef subject, Side onlyFor, UUID actor) {
        call(String.join(
                " ",
                RECORD,
                subject.type().name(),
                subject.key(),
                onlyFor == null ? "-" : onlyFor.name(),
                actor == null ? "-" : actor.toString()));
    }

    private void call(String words) {
        sql.list("select pg_notify(?, ?)", row -> null, CHANNEL, words);
    }
}
