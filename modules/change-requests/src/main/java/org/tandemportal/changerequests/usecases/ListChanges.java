package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tandemportal.changerequests.api.ChangeRequestSummary;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequestList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;

/** The list of change requests, filtered. */
@UseCase
@Allowed(Permission.READ)
public class ListChanges {

    @Inject
    private ChangeRequestList list;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * A filter as it stands in an address; null or blank stands for "all".
     *
     * @param states constants' names, separated by commas; {@code OPEN} stands for all that have not ended
     * @param sort {@code -updatedAt} (usual), {@code updatedAt}, {@code -createdAt} or {@code createdAt}
     */
    public record Query(
            String engagement,
            String states,
            String kind,
            String priority,
            String waitingFor,
            String text,
            String updatedSince,
            String sort) {}

    /**
     * A slice of it.
     *
     * @param after a cursor of an earlier slice; null for the first
     * @param counted whether the page shows how many there are
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Slice<ChangeRequestSummary> slice(Query query, String after, int limit, boolean counted) {
        InputCheck check = new InputCheck();
        String engagement = check.optionalText("engagement", query.engagement(), 16);
        List<State> states = states(check, query.states());
        Kind kind = check.constant("kind", query.kind(), Kind.class);
        Priority priority = check.constant("priority", query.priority(), Priority.class);
        Side waitingFor = check.constant("waitingFor", query.waitingFor(), Side.class);
        String text = check.optionalText("text", query.text(), 200);
        Instant updatedSince = check.moment("updatedSince", query.updatedSince());
        ChangeRequestList.Sort sort = sort(check, query.sort());
        check.end();
        return list.slice(
                currentViewer.get().clients(),
                new ChangeRequestList.Filter(engagement, states, kind, priority, waitingFor, text, updatedSince),
                sort,
                after,
                limit,
                counted);
    }

    private static List<State> states(InputCheck check, String names) {
        if (names == null || names.isBlank()) {
            return List.of();
        }
        if (names.equals("OPEN")) {
            return Arrays.stream(State.values()).filter(state -> !state.isEnd()).toList();
        }
        return Arrays.stream(names.split(",", 20))
                .map(name -> check.constant("state", name, State.class))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ChangeRequestList.Sort sort(InputCheck check, String asked) {
        if (asked == null || asked.isBlank()) {
            return ChangeRequestList.Sort.UPDATED;
        }
        for (ChangeRequestList.Sort sort : ChangeRequestList.Sort.values()) {
            if (sort.asked().equals(asked)) {
                return sort;
            }
        }
        check.violated("sort", "notOneOf", "-updatedAt, updatedAt, -createdAt, createdAt");
        return ChangeRequestList.Sort.UPDATED;
    }
}
