package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.domain.AgreementRules;
import org.tandemportal.changerequests.domain.StandIn;
import org.tandemportal.changerequests.domain.StandIns;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;

/** Who agrees to what in an engagement: the rules by kind and risk, the leads, and who stands in for them. */
@UseCase
@Allowed(Permission.READ)
public class ShowAgreementTerms {

    @Inject
    private Engagements engagements;

    @Inject
    private Participations participations;

    @Inject
    private AgreementRules rules;

    @Inject
    private StandIns standIns;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * The terms.
     *
     * @param rules all, by kind and risk
     * @param clientLeads how many leads the client has
     * @param providerLeads how many the provider has
     * @param standIns those that are not over
     * @param names of everybody in them
     * @param mayChange whether the viewer agrees for their side, so may change the rules and name who stands in
     * @param leads of the viewer's side
     * @param others of the viewer's side, who could stand in
     */
    public record Terms(
            EngagementSummary engagement,
            List<AgreementRules.Rule> rules,
            long clientLeads,
            long providerLeads,
            List<StandIn> standIns,
            Map<UUID, PersonName> names,
            boolean mayChange,
            List<PersonName> leads,
            List<PersonName> others) {}

    /** The terms of an engagement: four or five statements. */
    public Terms of(String code) {
        Viewer viewer = currentViewer.get();
        EngagementSummary engagement = engagements.require(code);
        List<Participant> participants = participations.of(code);
        LocalDate today = clock.today(ZoneId.of(engagement.zone()));
        List<StandIn> present = standIns.of(code, today);
        Map<Boolean, List<PersonName>> mine = participants.stream()
                .filter(participant -> participant.person().side() == viewer.side())
                .filter(participant -> Leads.isLead(participant) || Permission.COMMENT.isGivenTo(participant.role()))
                .collect(Collectors.partitioningBy(
                        Leads::isLead, Collectors.mapping(Participant::person, Collectors.toList())));
        return new Terms(
                engagement,
                rules.of(code),
                Leads.leadsOf(Side.CLIENT, participants),
                Leads.leadsOf(Side.PROVIDER, participants),
                present,
                names(present, participants),
                viewer.may(Permission.AGREE, code),
                mine.get(true),
                mine.get(false));
    }

    /** Most take part; only for those who have left does it take a statement. */
    private Map<UUID, PersonName> names(List<StandIn> standIns, List<Participant> participants) {
        Map<UUID, PersonName> names = participants.stream()
                .map(Participant::person)
                .collect(Collectors.toMap(PersonName::id, Function.identity()));
        List<UUID> others = standIns.stream()
                .flatMap(standIn -> List.of(standIn.leadId(), standIn.personId()).stream())
                .filter(id -> !names.containsKey(id))
                .toList();
        if (!others.isEmpty()) {
            names.putAll(peopleNames.of(others));
        }
        return names;
    }
}
