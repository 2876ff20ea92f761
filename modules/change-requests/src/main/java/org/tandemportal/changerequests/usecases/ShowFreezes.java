package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.domain.Freezes;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** The freeze windows that concern the viewer. */
@UseCase
@Allowed(Permission.READ)
public class ShowFreezes {

    private static final int LONGEST_HISTORY = 100;
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST_OCCURRENCES = 6;

    @Inject
    private Freezes freezes;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * One as listed.
     *
     * @param next when it holds now or next; null if it holds no longer
     */
    public record Row(Freeze freeze, Window next) {}

    /**
     * A slice of the list; one statement.
     *
     * @param engagement only what concerns it; null or blank for all
     * @param ended whether those that have ended are listed too
     */
    public Slice<Row> slice(String engagement, boolean ended, String after, int limit) {
        String code = new InputCheck().optionalText("engagement", engagement, 16);
        return rows(freezes.slice(Freezes.Scope.ALL, code, ended, after, limit));
    }

    /** Those of the provider as a whole; one statement. */
    public Slice<Row> providerWide(boolean ended, String after, int limit) {
        return rows(freezes.slice(Freezes.Scope.PROVIDER, null, ended, after, limit));
    }

    private Slice<Row> rows(Slice<Freeze> slice) {
        Instant now = clock.instant();
        return slice.map(
                freeze -> new Row(freeze, next(freeze, now).stream().findFirst().orElse(null)));
    }

    private static List<Window> next(Freeze freeze, Instant now) {
        Instant start = freeze.rule().start().atZone(freeze.rule().zone()).toInstant();
        Instant last = (start.isAfter(now) ? start : now).plus(AHEAD);
        return freeze.endedAt() != null
                ? List.of()
                : freeze.rule().between(now, last).stream()
                        .limit(MOST_OCCURRENCES)
                        .toList();
    }

    /**
     * One with what belongs to it.
     *
     * @param next when it holds now and next, at most six times
     * @param mine whether the viewer may change it
     */
    public record Shown(
            Freeze freeze,
            List<Window> next,
            Map<UUID, PersonName> names,
            List<Audit.HistoryEntry> history,
            boolean mine) {}

    /** One with its history; three statements. */
    public Shown withId(String id) {
        Freeze freeze = freezes.require(id);
        Viewer viewer = currentViewer.get();
        return new Shown(
                freeze,
                next(freeze, clock.instant()),
                peopleNames.of(List.of(freeze.createdBy())),
                audit.history(freeze.subject(), LONGEST_HISTORY),
                KeepFreeze.isMine(freeze, viewer));
    }

    /** One by itself; one statement. */
    public Freeze bare(String id) {
        return freezes.require(id);
    }
}
