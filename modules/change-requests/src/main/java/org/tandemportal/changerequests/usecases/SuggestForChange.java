package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.ChangeRequests;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.Section;
import org.tandemportal.changerequests.domain.Suggestion;
import org.tandemportal.changerequests.domain.Suggestions;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.Features;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.serverbuilds.api.ServerBuilds;

/**
 * Somebody of either side suggests other words or another value for a field of a change request; the side that asked takes
 * suggestions in, one or several as one revision that credits them, or puts them aside.
 */
@UseCase
@Allowed(Permission.READ)
public class SuggestForChange {

    @Inject
    private ChangeRequests changeRequests;

    @Inject
    private Suggestions suggestions;

    @Inject
    private EditChange editChange;

    @Inject
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Features features;

    @Inject
    private ChangeNews news;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A change request with what was suggested for it.
     *
     * @param names of those who suggested and decided
     * @param mayDecide whether the viewer takes them in or puts them aside
     * @param maySuggest whether the viewer can suggest something
     */
    public record Suggested(
            ChangeRequest request,
            List<Suggestion> suggestions,
            Map<UUID, PersonName> names,
            boolean mayDecide,
            boolean maySuggest) {}

    /** What was suggested: three statements. */
    public Suggested on(String key) {
        ChangeRequest request = changeRequests.require(key);
        List<Suggestion> found = suggestions.of(key);
        Viewer viewer = currentViewer.get();
        boolean open = isOpen(request) && viewer.may(Permission.ASK_FOR_CHANGE, request.engagement());
        return new Suggested(
                request,
                found,
                peopleNames.of(found.stream()
                        .flatMap(one -> Stream.of(one.author(), one.decidedBy()))
                        .filter(id -> id != null)
                        .toList()),
                open && viewer.side() == request.side(),
                open);
    }

    private static boolean isOpen(ChangeRequest request) {
        return request.state() != State.DRAFT && request.state().isEditable();
    }

    /**
     * Suggests something.
     *
     * @param field one of {@link ChangeInput#SUGGESTIBLE}
     * @param value what it should be; of {@code steps} a step on each line, of {@code window} start and end in ISO 8601 with
     *     a stroke between
     * @param note why; may be null
     * @return what was kept
     */
    public Suggestion suggest(String key, String field, String value, String note) {
        ChangeRequest request = open(key);
        Viewer viewer = currentViewer.get();
        InputCheck check = new InputCheck();
        check.that(
                field != null && ChangeInput.SUGGESTIBLE.contains(field),
                "field",
                "notOneOf",
                String.join(", ", ChangeInput.SUGGESTIBLE));
        String checkedNote = check.optionalText("note", note, 1_000);
        String checkedValue = check.requiredText("value", value, ChangeInput.LONGEST_TEXT);
        check.end();
        Content present = request.content();
        InputCheck valueCheck = new InputCheck();
        Content wanted = ChangeInput.of(present)
                .with(field, checkedValue)
                .checked(
                        valueCheck,
                        new ChangeInput.Surroundings(request.engagement(), environments, serverBuilds, features))
                .withPlanFile(present.planFile());
        valueCheck.violations().forEach(wrong -> check.add(wrong.on("value")));
        check.end();
        if (wanted.equals(present)) {
            throw new ChangeRequestRefused("suggest.same");
        }
        if (suggestions.of(key).stream().filter(Suggestion::isOpen).count() >= Suggestions.MOST_OPEN) {
            throw new ChangeRequestRefused("suggest.tooMany", Suggestions.MOST_OPEN);
        }
        Suggestion suggestion = new Suggestion(
                UUID.randomUUID(),
                field,
                checkedValue,
                checkedNote,
                request.revision(),
                viewer.personId(),
                clock.instant(),
                Suggestion.State.OPEN,
                null,
                null,
                null);
        suggestions.add(request, suggestion);
        audit.created(request.subject(), "suggested", Map.of(field, checkedValue));
        news.tell(request, RecordMoved.Kind.STATE, "suggested", request.waitingFor());
        return suggestion;
    }

    /**
     * Takes suggestions in, all of them as one revision that credits their authors, or none.
     *
     * @param seen the version that the viewer has read; null for any
     * @return the sections that the revision touches
     * @throws ChangeRequestRefused if two of them are for the same field, or one was decided on meanwhile
     */
    public Optional<Set<Section>> takeIn(String key, Integer seen, Collection<UUID> ids) {
        ChangeRequest request = mine(key);
        List<Suggestion> chosen = chosen(key, ids);
        Set<String> fields = new HashSet<>();
        chosen.forEach(one -> {
            if (!fields.add(one.field())) {
                throw new ChangeRequestRefused("suggest.sameField");
            }
        });
        Optional<Set<Section>> touched = editChange.edit(
                key,
                seen,
                present -> {
                    ChangeInput input = ChangeInput.of(present);
                    for (Suggestion one : chosen) {
                        input = input.with(one.field(), one.value());
                    }
                    return input;
                },
                null,
                chosen.stream().map(Suggestion::author).collect(Collectors.toSet()));
        decide(chosen, Suggestion.State.TAKEN_IN, null);
        audit.created(request.subject(), "suggestions taken in", Map.of("fields", List.copyOf(fields)));
        return touched;
    }

    /**
     * Puts suggestions aside.
     *
     * @param note why; may be null
     */
    public void putAside(String key, Collection<UUID> ids, String note) {
        ChangeRequest request = mine(key);
        InputCheck check = new InputCheck();
        String checkedNote = check.optionalText("note", note, 1_000);
        check.end();
        List<Suggestion> chosen = chosen(key, ids);
        decide(chosen, Suggestion.State.PUT_ASIDE, checkedNote);
        audit.created(
                request.subject(),
                "suggestions put aside",
                Map.of(
                        "fields",
                        chosen.stream().map(Suggestion::field).distinct().toList()));
    }

    private void decide(List<Suggestion> chosen, Suggestion.State state, String note) {
        Instant now = clock.instant();
        int decided = suggestions.decide(
                chosen.stream().map(Suggestion::id).toList(),
                state,
                note,
                currentViewer.get().personId(),
                now);
        if (decided != chosen.size()) {
            throw new ChangeRequestRefused("suggest.decided");
        }
    }

    private List<Suggestion> chosen(String key, Collection<UUID> ids) {
        new InputCheck().that(!ids.isEmpty(), "suggestions", "required").end();
        List<Suggestion> all = suggestions.of(key);
        return Set.copyOf(ids).stream()
                .map(id -> all.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(id.toString())))
                .map(one -> {
                    if (!one.isOpen()) {
                        throw new ChangeRequestRefused("suggest.decided");
                    }
                    return one;
                })
                .toList();
    }

    private ChangeRequest open(String key) {
        ChangeRequest request = changeRequests.require(key);
        currentViewer.get().require(Permission.ASK_FOR_CHANGE, request.engagement());
        if (!isOpen(request)) {
            throw new ChangeRequestRefused(request.state() == State.DRAFT ? "suggest.draft" : "edit.ended", key);
        }
        return request;
    }

    private ChangeRequest mine(String key) {
        ChangeRequest request = open(key);
        if (currentViewer.get().side() != request.side()) {
            throw new ChangeRequestRefused("suggest.othersDecide");
        }
        return request;
    }
}
