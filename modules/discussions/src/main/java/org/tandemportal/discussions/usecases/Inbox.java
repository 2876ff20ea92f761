package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.ScopeMissing;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** What the viewer was told of. */
@UseCase
@Allowed(Permission.READ)
public class Inbox {

    @Inject
    private Notices notices;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer viewer;

    /**
     * Some of it, with the names of those who did what it tells of.
     *
     * @param names by id; without those whom the viewer may not know
     */
    public record Page(Slice<Notices.Row> slice, Map<UUID, PersonName> names) {}

    /**
     * A slice, the latest first; two statements.
     *
     * @param reason a constant's name of {@link Reason}; null or blank for all
     * @param unreadOnly whether what was read is left out
     * @param after the cursor of the slice before; null for the beginning
     * @throws org.tandemportal.kernel.api.InvalidInput for a reason or cursor that is none
     */
    public Page slice(String reason, boolean unreadOnly, String after, int limit) {
        InputCheck check = new InputCheck();
        Reason wanted = check.constant("reason", reason, Reason.class);
        check.end();
        Slice<Notices.Row> slice = notices.slice(me(), wanted, unreadOnly, after, limit);
        return new Page(
                slice,
                peopleNames.of(slice.items().stream()
                        .map(row -> row.happened().actor())
                        .toList()));
    }

    /** How many are unread, up to {@link Notices#COUNTED}; one statement. */
    public int unread() {
        return notices.unread(me());
    }

    /**
     * Marks one as read, if it is not yet.
     *
     * @return it, with the name of who did what it tells of
     * @throws NotFound if the viewer has no such
     */
    public Page read(UUID id) {
        requireScope();
        notices.markRead(me(), id);
        Optional<Notices.Row> row = notices.find(me(), id);
        Notices.Row found = row.orElseThrow(() -> new NotFound(id.toString()));
        return new Page(
                new Slice<>(java.util.List.of(found), null, 1),
                peopleNames.of(
                        java.util.Collections.singletonList(found.happened().actor())));
    }

    /** Marks all as read. */
    public void readAll() {
        requireScope();
        notices.markAllRead(me());
    }

    /** A token that only reads must leave no trace. */
    private void requireScope() {
        if (!viewer.get().scopes().contains(Scope.COMMENT)) {
            throw new ScopeMissing(Scope.COMMENT);
        }
    }

    private UUID me() {
        UUID person = viewer.get().personId();
        if (person == null) {
            throw new NotAllowed(Permission.READ);
        }
        return person;
    }
}
