package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.domain.BoardColumn;
import org.tandemportal.changerequests.domain.SideLimits;
import org.tandemportal.changerequests.domain.WipLimits;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** How much work in progress the sides of an engagement allow themselves on the board: read, and said anew. */
@UseCase
// What saying it needs is checked once the engagement is known.
@Allowed(Permission.READ)
public class LimitBoard {

    @Inject
    private WipLimits wipLimits;

    @Inject
    private Engagements engagements;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * What is shown.
     *
     * @param limits of both sides
     * @param names of who said them last
     * @param version counts the changes of both
     */
    public record Shown(
            EngagementSummary engagement, Map<Side, SideLimits> limits, Map<UUID, PersonName> names, int version) {

        /** Who said a side's limits last; null if nobody ever did. */
        public PersonName saidBy(Side side) {
            UUID by = limits.get(side).updatedBy();
            return by == null ? null : names.get(by);
        }
    }

    /**
     * The limits of an engagement: three statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement for the viewer
     */
    public Shown of(String code) {
        EngagementSummary engagement = engagements.require(code);
        Map<Side, SideLimits> limits = wipLimits.of(engagement.clientId(), engagement.code());
        Map<UUID, PersonName> names = peopleNames.of(limits.values().stream()
                .map(SideLimits::updatedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Shown(engagement, limits, names, version(limits));
    }

    /**
     * Says the limits of the viewer's side anew, all of them.
     *
     * @param seen the version that the viewer has read; null for any
     * @param numbers by the names of columns; a column that is not named, or without a number, has no limit; required
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public void say(String code, Integer seen, Map<String, Integer> numbers) {
        EngagementSummary engagement = engagements.require(code);
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.AGREE, engagement.code());
        Map<Side, SideLimits> limits = wipLimits.of(engagement.clientId(), engagement.code());
        if (seen != null && seen != version(limits)) {
            throw new ChangedMeanwhile(
                    engagement.code(), null, limits.get(viewer.side()).updatedAt());
        }
        Map<BoardColumn, Integer> checked = checked(numbers);
        SideLimits mine = limits.get(viewer.side());
        boolean first = mine.version() == 0;
        audit.change(
                new SubjectRef(SubjectType.ENGAGEMENT, engagement.code(), engagement.code(), engagement.clientId()),
                "limitsSet",
                mine::facts,
                () -> mine.say(checked, viewer.asPerson(), clock.instant()));
        if (first) {
            wipLimits.add(mine);
        }
        wipLimits.flush();
    }

    private static Map<BoardColumn, Integer> checked(Map<String, Integer> numbers) {
        String known = Stream.of(BoardColumn.values())
                .filter(BoardColumn::isLimited)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        InputCheck check = new InputCheck();
        check.required("limits", numbers);
        check.end();
        Map<BoardColumn, Integer> checked = new EnumMap<>(BoardColumn.class);
        numbers.forEach((name, number) -> {
            BoardColumn column = Stream.of(BoardColumn.values())
                    .filter(BoardColumn::isLimited)
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                check.violated("limits", "notOneOf", known);
            } else if (number != null) {
                checked.put(column, check.range(name, number, 1, SideLimits.HIGHEST));
            }
        });
        check.end();
        return checked;
    }

    private static int version(Map<Side, SideLimits> limits) {
        return limits.values().stream().mapToInt(SideLimits::version).sum();
    }
}
