package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tandemportal.clients.domain.ClientList;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** Administrators bring clients on board, rename them, archive them when the work has ended, and open them again. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class ManageClients {

    private static final String BUNDLE = "org.tandemportal.clients.messages";
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_HISTORY = 100;

    @Inject
    private Organisations organisations;

    @Inject
    private ClientList list;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** A client, and what happened to it, the latest first. */
    public record Found(ClientList.Row client, List<Audit.HistoryEntry> history) {}

    /** What can be changed of a client. */
    public record Description(String name, boolean archived, boolean secondFactorRequired) {

        /** The same under another name. */
        public Description called(String other) {
            return new Description(other, archived, secondFactorRequired);
        }

        /** The same, archived or not. */
        public Description archived(boolean wanted) {
            return new Description(name, wanted, secondFactorRequired);
        }

        /** The same, its people having to have a second factor or not. */
        public Description requiringSecondFactor(boolean wanted) {
            return new Description(name, archived, wanted);
        }
    }

    /**
     * A new one.
     *
     * @return its id
     * @throws org.tandemportal.kernel.api.InvalidInput if the name is missing, too long or another client's
     */
    public UUID create(String name) {
        String checked = checkedName(name, Viewer.PROVIDER_RECORDS);
        Organisation client = new Organisation(Side.CLIENT, checked, clock.instant());
        organisations.add(client);
        audit.created(client.subject(), "created", client.facts());
        return client.id();
    }

    /**
     * Renames, archives or opens it again, and says whether its people have to have a second factor.
     *
     * @param seen the version that the viewer has seen; null for any
     * @param change gives what is wanted from what is
     */
    public void change(UUID id, Integer seen, UnaryOperator<Description> change) {
        Organisation client = organisations.requireClient(id, seen);
        boolean archived = client.archivedAt() != null;
        Description wanted = change.apply(new Description(client.name(), archived, client.requiresSecondFactor()));
        String name = checkedName(wanted.name(), id);
        if (!name.equals(client.name())) {
            audit.change(client.subject(), "renamed", client::facts, () -> client.rename(name));
        }
        if (wanted.secondFactorRequired() != client.requiresSecondFactor()) {
            audit.change(
                    client.subject(),
                    "second factor required",
                    client::facts,
                    () -> client.requireSecondFactor(wanted.secondFactorRequired()));
        }
        if (wanted.archived() && !archived) {
            audit.change(client.subject(), "archived", client::facts, () -> client.archive(clock.instant()));
            audit.archive(id, true);
        } else if (archived && !wanted.archived()) {
            audit.change(client.subject(), "reopened", client::facts, client::reopen);
            audit.archive(id, false);
        }
    }

    private String checkedName(String name, UUID except) {
        InputCheck check = new InputCheck();
        String checked = check.requiredLine("name", name, LONGEST_NAME);
        if (checked != null && check.isClean() && organisations.isNameTaken(checked, except)) {
            check.add(new Violation("name", BUNDLE, "client.nameTaken", List.of()));
        }
        check.end();
        return checked;
    }

    /**
     * Clients by name; one statement.
     *
     * @param state {@code OPEN} or {@code ARCHIVED}; null or blank for all
     * @param text within the name; null or blank for all
     * @param after a cursor of an earlier slice; null for the first
     */
    public Slice<ClientList.Row> slice(String state, String text, String after, int limit) {
        InputCheck check = new InputCheck();
        ClientState wanted = check.constant("state", state, ClientState.class);
        String words = check.optionalText("text", text, 200);
        check.end();
        return list.slice(wanted == null ? null : wanted == ClientState.ARCHIVED, words, after, limit);
    }

    /**
     * One; one statement.
     *
     * @throws NotFound if there is none
     */
    public ClientList.Row one(UUID id) {
        return list.find(id).orElseThrow(() -> new NotFound(id.toString()));
    }

    /**
     * One with its history; two statements.
     *
     * @throws NotFound if there is none
     */
    public Found withHistory(UUID id) {
        ClientList.Row client = one(id);
        return new Found(client, audit.history(client.subject(), LONGEST_HISTORY));
    }
}
