package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.UUID;
import org.tandemportal.clients.domain.ClientRefused;
import org.tandemportal.clients.domain.Invitations;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** Ends that somebody can sign in, or lets them again. Their name stays on records. */
@UseCase
@Allowed(Permission.MANAGE_PEOPLE)
public class ManagePeople {

    @Inject
    private ManagedPeople managedPeople;

    @Inject
    private Organisations organisations;

    @Inject
    private Invitations invitations;

    @Inject
    private Sessions sessions;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer viewer;

    /**
     * Their sessions, tokens, links and an invitation that is open end at once, and are gone. Nothing happens if they are
     * deactivated already.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws ClientRefused for the viewer themselves
     */
    public void deactivate(UUID personId, Integer seen) {
        Person person = managedPeople.require(personId, seen);
        if (personId.equals(viewer.get().personId())) {
            throw new ClientRefused("notYourself");
        }
        if (!person.isActive()) {
            return;
        }
        invitations.of(personId).ifPresent(sent -> outbox.recall(sent.mailId()));
        invitations.end(personId);
        invitations.endTokens(personId);
        sessions.endAll(personId, null);
        audit.change(person.subject(), "deactivated", person::facts, person::deactivate);
    }

    /**
     * They can sign in again, with the password that they had; their tokens stay ended. Nothing happens if they are active
     * already.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws ClientRefused if their organisation is archived
     */
    public void reactivate(UUID personId, Integer seen) {
        Person person = managedPeople.require(personId, seen);
        organisations
                .find(person.organisationId())
                .filter(organisation -> organisation.archivedAt() != null)
                .ifPresent(organisation -> {
                    throw new ClientRefused("archived", organisation.name());
                });
        if (!person.isActive()) {
            audit.change(person.subject(), "reactivated", person::facts, person::reactivate);
        }
    }
}
