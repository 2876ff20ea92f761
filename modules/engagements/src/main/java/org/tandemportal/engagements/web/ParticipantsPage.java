package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.engagements.usecases.EngagementView;
import org.tandemportal.engagements.usecases.SetUpEngagement;
import org.tandemportal.engagements.usecases.ShowEngagement;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** Who takes part in an engagement, to be changed: the person whose part it is stands in the address. */
@Named
@RequestScoped
public class ParticipantsPage {

    @Inject
    private ShowEngagement showEngagement;

    @Inject
    private SetUpEngagement setUpEngagement;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private ShowEngagement.People people;
    private String person;
    private String role;

    /** Reads them, for somebody who may change them. */
    public void load() {
        people();
    }

    private ShowEngagement.People people() {
        if (people == null) {
            people = showEngagement.people(getCode());
        }
        return people;
    }

    /** Lets the person take part who was chosen. */
    public void add() {
        if (attempt.run(() -> setUpEngagement.addParticipant(getCode(), person, role))) {
            attempt.goTo(address(), EngagementWords.BUNDLE, "said.participant.joined");
        }
    }

    /** Gives the person in the address the role that was chosen. */
    public void change() {
        if (attempt.run(() -> setUpEngagement.addParticipant(
                getCode(), getChosen().person().id().toString(), role))) {
            attempt.goTo(address(), EngagementWords.BUNDLE, "said.participant.changed");
        }
    }

    /** Ends the part of the person in the address. */
    public void remove() {
        UUID leaving = getChosen().person().id();
        if (attempt.run(() -> setUpEngagement.removeParticipant(getCode(), leaving))) {
            // Whoever ends their own part may not see this page any more.
            boolean own = leaving.equals(viewer.get().personId()) && !viewer.isAdministrator();
            attempt.goTo(
                    own ? "/engagements/" + getCode() : address(), EngagementWords.BUNDLE, "said.participant.left");
        }
    }

    private String address() {
        return "/engagements/" + getCode() + "/participants";
    }

    /** The participant in the address whose part the viewer may change; null for none. */
    public Participant getChosen() {
        String id = Address.parameter("person");
        return people().engagement().parties().participants().stream()
                .filter(participant -> participant.person().id().toString().equals(id))
                .filter(participant -> isMine(participant.person().side()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the viewer says who takes part for a side. */
    public boolean isMine(Side side) {
        return viewer.isAdministrator() || side == viewer.get().side();
    }

    /** The engagement. */
    public EngagementView getView() {
        return people().engagement();
    }

    /** Who takes part, the client's first. */
    public List<Participant> getParticipants() {
        return people().engagement().parties().participants();
    }

    /** Whom the viewer could let take part. */
    public List<PersonName> getCandidates() {
        return people().candidates();
    }

    /** The roles that the viewer can give to the chosen person, or to whom they let take part. */
    public List<Role> getRoles() {
        Participant chosen = getChosen();
        return List.of(Role.values()).stream()
                .filter(one -> chosen == null
                        ? viewer.isAdministrator() || one.fits(viewer.get().side())
                        : one.fits(chosen.person().side()))
                .toList();
    }

    /** The engagement's code. */
    public String getCode() {
        return Address.parameter("code");
    }

    /** As chosen. */
    public String getPerson() {
        return person;
    }

    /** As chosen. */
    public void setPerson(String person) {
        this.person = person;
    }

    /** As chosen; at first what the person does already. */
    public String getRole() {
        return role == null && getChosen() != null ? getChosen().role().name() : role;
    }

    /** As chosen. */
    public void setRole(String role) {
        this.role = role;
    }
}
