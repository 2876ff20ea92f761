package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.PeopleList;
import org.tandemportal.clients.domain.PersonState;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** The people whom the viewer manages. */
@UseCase
@Allowed(Permission.MANAGE_PEOPLE)
public class ListPeople {

    private static final int LONGEST_HISTORY = 100;
    private static final int MOST_COUNTED = 100;

    @Inject
    private PeopleList list;

    @Inject
    private Organisations organisations;

    @Inject
    private ManagedPeople managedPeople;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer viewer;

    /** Somebody, and what happened to them, the latest first. */
    public record Found(PeopleList.Row person, List<Audit.HistoryEntry> history) {}

    /**
     * People of all organisations, by name.
     *
     * @param organisation by id or name; null or blank for all
     * @param state a constant's name of {@link PersonState}; null or blank for all
     * @param text within name or address; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     */
    @Allowed(Permission.ADMINISTER)
    public Slice<PeopleList.Row> all(String organisation, String state, String text, String after, int limit) {
        InputCheck check = new InputCheck();
        PersonState wanted = check.constant("state", state, PersonState.class);
        String words = check.optionalText("text", text, 200);
        Organisation found = null;
        if (organisation != null && !organisation.isBlank()) {
            found = organisations.named(organisation.strip()).orElse(null);
            check.that(found != null, "organisation", "unknown", organisation);
        }
        check.end();
        return list.slice(found == null ? null : found.id(), wanted, words, after, limit);
    }

    /** As {@link #all}, but those of the viewer's own organisation. */
    public Slice<PeopleList.Row> ofOwnOrganisation(String state, String text, String after, int limit) {
        InputCheck check = new InputCheck();
        PersonState wanted = check.constant("state", state, PersonState.class);
        String words = check.optionalText("text", text, 200);
        check.end();
        return list.slice(viewer.get().organisationId(), wanted, words, after, limit);
    }

    /**
     * People who were invited under an address with which somebody signs in at another organisation, by name: they wait for
     * an administrator to give them another.
     *
     * @param after a cursor of an earlier slice; null for the first
     */
    @Allowed(Permission.ADMINISTER)
    public Slice<PeopleList.Row> waitingForAnAddress(String after, int limit) {
        return list.waitingForAnAddress(after, limit);
    }

    /** How many wait for another address, at most 100; one statement. */
    @Allowed(Permission.ADMINISTER)
    public int countWaitingForAnAddress() {
        return list.countWaitingForAnAddress(MOST_COUNTED);
    }

    /** Who signs in with the address that somebody waits in place of; one statement. */
    @Allowed(Permission.ADMINISTER)
    public Optional<PeopleList.Row> signingInWith(String email) {
        return list.signingInWith(email);
    }

    /** The organisations by id, the provider first, then by name; one statement. */
    @Allowed(Permission.ADMINISTER)
    public Map<UUID, String> organisations() {
        return organisations.allNames();
    }

    /**
     * One; one statement.
     *
     * @throws NotFound if there is none whom the viewer manages
     */
    public PeopleList.Row one(UUID id) {
        return list.find(id)
                .filter(person -> managedPeople.areOf(person.organisationId()))
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /**
     * One with their history; two statements.
     *
     * @throws NotFound if there is none whom the viewer manages
     */
    public Found withHistory(UUID id) {
        PeopleList.Row person = one(id);
        return new Found(person, audit.history(person.subject(), LONGEST_HISTORY));
    }
}
