package org.tandemportal.portal.home;

import jakarta.inject.Inject;
import org.tandemportal.clients.usecases.SetUpPeople;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;

/** The first person of an installation, and further administrators. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class MakeAdministrator {

    /** What the provider is called until an administrator names it. */
    private static final String PROVIDER = "Provider";

    @Inject
    private SetUpPeople setUpPeople;

    /** Makes one; the provider comes to be with the first. Returns the secret of a link to set the password. */
    public String make(String name, String email) {
        return setUpPeople.passwordLink(setUpPeople.person(setUpPeople.provider(PROVIDER), name, email, true, null));
    }
}
