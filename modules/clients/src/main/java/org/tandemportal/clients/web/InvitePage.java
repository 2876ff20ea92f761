package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.EngagementsToJoin;
import org.tandemportal.clients.usecases.InvitationInput;
import org.tandemportal.clients.usecases.InvitePeople;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** The form for inviting somebody; an administrator chooses the organisation first. */
@Named
@RequestScoped
public class InvitePage {

    @Inject
    private InvitePeople invitePeople;

    @Inject
    private ListPeople listPeople;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private InvitePeople.Choices choices;
    private List<Part> parts;

    private String name;
    private String email;
    private boolean administrator;

    /** What is chosen for one engagement. */
    public static final class Part {

        private final EngagementsToJoin.Choice engagement;
        private String role;

        Part(EngagementsToJoin.Choice engagement) {
            this.engagement = engagement;
        }

        /** The engagement. */
        public EngagementsToJoin.Choice getEngagement() {
            return engagement;
        }

        /** As chosen; null for no part. */
        public String getRole() {
            return role;
        }

        /** As chosen; null for no part. */
        public void setRole(String role) {
            this.role = role;
        }
    }

    /** Shows an administrator the form for the organisation in the address, or which ones there are. */
    public void loadAny() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        if (isChosen()) {
            choices();
        }
    }

    /** Shows a lead the form for their own organisation. */
    public void loadOwn() {
        choices();
    }

    private InvitePeople.Choices choices() {
        if (choices == null) {
            choices = invitePeople.choices(Address.parameter("organisation"));
        }
        return choices;
    }

    /** Whether the address names an organisation. */
    public boolean isChosen() {
        String organisation = Address.parameter("organisation");
        return organisation != null && !organisation.isBlank();
    }

    /** The organisations that can be chosen. */
    public List<Map.Entry<UUID, String>> getOrganisations() {
        return List.copyOf(listPeople.organisations().entrySet());
    }

    /** Invites them. */
    public void invite() {
        InvitationInput input = new InvitationInput(
                name,
                email,
                choices().organisationId().toString(),
                administrator,
                getParts().stream()
                        .filter(part -> part.getRole() != null)
                        .map(part ->
                                new InvitationInput.Part(part.getEngagement().code(), part.getRole()))
                        .toList());
        UUID[] made = new UUID[1];
        if (attempt.run(() -> made[0] = invitePeople.invite(input))) {
            attempt.goTo(
                    (isChosen() ? "/admin/people/" : "/people/") + made[0], ClientWords.BUNDLE, "said.person.invited");
        }
    }

    /** What the form offers. */
    public InvitePeople.Choices getChoices() {
        return choices();
    }

    /** The organisation's name. */
    public String getOrganisation() {
        return choices().organisation();
    }

    /** Whether the organisation is the provider, whose people can administer the installation. */
    public boolean isProvider() {
        return choices().side() == Side.PROVIDER;
    }

    /** The roles that can be chosen. */
    public List<Role> getRoles() {
        return choices().roles();
    }

    /** What is chosen for each engagement. */
    public List<Part> getParts() {
        if (parts == null) {
            parts = choices().engagements().stream().map(Part::new).toList();
        }
        return parts;
    }

    /** As typed. */
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As typed. */
    public String getEmail() {
        return email;
    }

    /** As typed. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** As chosen. */
    public boolean isAdministrator() {
        return administrator;
    }

    /** As chosen. */
    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }
}
