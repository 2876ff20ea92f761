package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.domain.PeopleList;
import org.tandemportal.clients.domain.PersonState;
import org.tandemportal.clients.usecases.InvitePeople;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.clients.usecases.ManagePeople;
import org.tandemportal.clients.usecases.ResetSecondFactor;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotAllowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** Somebody: whether they can sign in, what they take part in, and what happened to them. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private ListPeople listPeople;

    @Inject
    private InvitePeople invitePeople;

    @Inject
    private ManagePeople managePeople;

    @Inject
    private ResetSecondFactor resetSecondFactor;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ClientWords words;

    @Inject
    private Attempt attempt;

    private String id;
    private Integer version;
    private String list = "/people";
    private ListPeople.Found found;
    private PeopleList.Row other;
    private String email;
    private String reason;

    /** Reads somebody for an administrator. */
    public void loadAny() {
        if (!viewer.isAdministrator()) {
            throw new NotAllowed(Permission.ADMINISTER);
        }
        list = "/admin/people";
        load();
    }

    /** Reads somebody for a lead. */
    public void loadOwn() {
        load();
    }

    private void load() {
        if (version == null) {
            version = found().person().version();
        }
    }

    private ListPeople.Found found() {
        if (found == null) {
            found = listPeople.withHistory(key());
        }
        return found;
    }

    private UUID key() {
        return Ids.require(id);
    }

    /** Sends a new link. */
    public void again() {
        act(() -> invitePeople.again(key()), "said.person.invitedAgain");
    }

    /** Ends the link. */
    public void withdraw() {
        act(() -> invitePeople.withdraw(key(), version), "said.person.withdrawn");
    }

    /** Invites them under another address. */
    public void readdress() {
        act(() -> invitePeople.underAnotherAddress(key(), email, version), "said.person.invited");
    }

    /** Whether they wait for another address, and the viewer can give them one. */
    public boolean isWaitingForAnAddress() {
        return viewer.isAdministrator() && found().person().knownElsewhere();
    }

    /** Who signs in with the address that they were invited under; null if it is nobody by now. */
    public PeopleList.Row getOther() {
        if (other == null && isWaitingForAnAddress()) {
            other = listPeople.signingInWith(found().person().email()).orElse(null);
        }
        return other;
    }

    /** Another address as typed. */
    public String getEmail() {
        return email;
    }

    /** Another address as typed. */
    public void setEmail(String email) {
        this.email = email;
    }

    /** Takes away their second factor. */
    public void resetSecondFactor() {
        act(() -> resetSecondFactor.reset(key(), reason), "said.person.factorReset");
    }

    /** Whether the viewer may take away their second factor. */
    public boolean isFactorToReset() {
        return found().person().secondFactor() && !key().equals(viewer.get().personId());
    }

    /** Why, as typed. */
    public String getReason() {
        return reason;
    }

    /** Why, as typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** They can't sign in any more. */
    public void deactivate() {
        act(() -> managePeople.deactivate(key(), version), "said.person.deactivated");
    }

    /** They can sign in again. */
    public void reactivate() {
        act(() -> managePeople.reactivate(key(), version), "said.person.reactivated");
    }

    private void act(Runnable act, String said) {
        if (attempt.run(act)) {
            attempt.goTo(list + "/" + id, ClientWords.BUNDLE, said);
        }
    }

    /** The person. */
    public PeopleList.Row getPerson() {
        return found().person();
    }

    /** The address of the list that they stand in. */
    public String getList() {
        return list;
    }

    /** Whether they have been invited and not come in yet. */
    public boolean isInvited() {
        return found().person().state() == PersonState.INVITED;
    }

    /** Whether they can't sign in, but could before. */
    public boolean isDeactivated() {
        return found().person().state() == PersonState.DEACTIVATED
                && found().person().cameIn();
    }

    /** Whether they have been invited, and the invitation was withdrawn. */
    public boolean isWithdrawn() {
        return found().person().state() == PersonState.DEACTIVATED
                && !found().person().cameIn();
    }

    /** Whether the viewer may end that they can sign in. */
    public boolean isToDeactivate() {
        return found().person().state() == PersonState.ACTIVE
                && !key().equals(viewer.get().personId());
    }

    /** What happened to them, the latest first. */
    public List<HistoryRow> getHistory() {
        return words.history(found().history());
    }

    /** Their id, from the address. */
    public String getId() {
        return id;
    }

    /** Their id, from the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** The version that the form was made from. */
    public Integer getVersion() {
        return version;
    }

    /** The version that the form was made from. */
    public void setVersion(Integer version) {
        this.version = version;
    }
}
