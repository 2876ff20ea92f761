package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.FlagState;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.domain.FlagList;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;

/** The list of flags, filtered. */
@UseCase
@Allowed(Permission.READ)
public class ListFlags {

    @Inject
    private FlagList list;

    @Inject
    private Engagements engagements;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer viewer;

    /**
     * A filter as it stands in an address; null or blank stands for "all".
     *
     * @param states constants' names, separated by commas; {@code OPEN} stands for raised and acknowledged
     * @param subject what the flags stand on: a key, or kind and key as {@code FEATURE:PTV-WEB-F7}
     */
    public record Query(String engagement, String states, String severity, String subject) {}

    /**
     * A slice of it, the newest first; two statements.
     *
     * @param after a cursor of an earlier slice; null for the first
     * @throws org.tandemportal.kernel.api.InvalidInput for a filter that can't be
     */
    public Slice<FlagRow> slice(Query query, String after, int limit) {
        InputCheck check = new InputCheck();
        String engagement = check.optionalText("engagement", query.engagement(), 16);
        List<FlagState> states = States.checked(check, query.states(), FlagState.class, FlagState::isOpen);
        Severity severity = check.constant("severity", query.severity(), Severity.class);
        String subject = check.optionalText("subject", query.subject(), 60);
        int colon = subject == null ? -1 : subject.indexOf(':');
        SubjectType type = colon < 0 ? null : check.constant("subject", subject.substring(0, colon), SubjectType.class);
        check.end();
        Slice<FlagList.Row> rows = list.slice(
                viewer.get().clients(),
                new FlagList.Filter(
                        engagement, states, severity, type, subject == null ? null : subject.substring(colon + 1)),
                after,
                limit);
        Map<UUID, PersonName> names =
                peopleNames.of(rows.items().stream().map(FlagList.Row::raisedBy).collect(Collectors.toSet()));
        return rows.map(row -> FlagRow.of(row, names));
    }

    /**
     * A slice of one engagement's list.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is no such engagement that the viewer may see
     */
    public Slice<FlagRow> ofEngagement(String code, String states, String severity, String after, int limit) {
        Slice<FlagRow> slice = slice(new Query(code, states, severity, null), after, limit);
        if (slice.items().isEmpty()) {
            engagements.require(code);
        }
        return slice;
    }
}
