package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.domain.ClientRefused;
import org.tandemportal.clients.domain.Passkeys;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.SecondFactors;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/**
 * Takes away the second factor of somebody who has lost it, passkeys included: an administrator's for anybody else, a lead's for people of their
 * own organisation. They are signed out everywhere and told by mail.
 */
@UseCase
@Allowed(Permission.MANAGE_PEOPLE)
public class ResetSecondFactor {

    private static final int LONGEST_REASON = 500;

    @Inject
    private ManagedPeople managedPeople;

    @Inject
    private SecondFactors secondFactors;

    @Inject
    private Passkeys passkeys;

    @Inject
    private Sessions sessions;

    @Inject
    private AccountMail accountMail;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Audit audit;

    /**
     * Resets it.
     *
     * @param reason why, for the history and for them
     * @throws ClientRefused for the viewer themselves, and for somebody who has none
     * @throws org.tandemportal.kernel.api.InvalidInput if there is no reason
     */
    public void reset(UUID personId, String reason) {
        Person person = managedPeople.require(personId, null);
        InputCheck check = new InputCheck();
        String why = check.requiredText("reason", reason, LONGEST_REASON);
        check.end();
        if (personId.equals(viewer.get().personId())) {
            throw new ClientRefused("notYourOwnFactor");
        }
        boolean codes = secondFactors
                .of(personId)
                .filter(SecondFactors.SecondFactor::isOn)
                .isPresent();
        int removed = passkeys.removeAll(personId);
        if (!codes && removed == 0) {
            throw new ClientRefused("noSecondFactor", person.name());
        }
        secondFactors.remove(personId);
        sessions.endAll(personId, null);
        audit.write(
                person.subject(),
                "second factor reset",
                Map.of("secondFactor", codes ? "on" : "off", "passkeys", removed),
                Map.of("reason", why));
        accountMail.tell(person, "factorReset", viewer.get().name(), why);
    }
}
