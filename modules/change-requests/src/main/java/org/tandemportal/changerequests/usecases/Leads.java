package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.AgreementRules;
import org.tandemportal.changerequests.domain.LeadsNeeded;
import org.tandemportal.changerequests.domain.Speaker;
import org.tandemportal.changerequests.domain.StandIns;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.ScopeMissing;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Viewer;

/** Who agrees for a side: its leads, as many as the engagement's rule asks for, or who stands in for one. */
@ApplicationScoped
class Leads {

    @Inject
    private AgreementRules rules;

    @Inject
    private StandIns standIns;

    @Inject
    private Participations participations;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    /**
     * How many leads have to agree: as many as the rule asks for, but no more than a side has, so that a rule cannot make
     * agreement impossible. Two statements.
     */
    LeadsNeeded needed(String engagement, Kind kind, Risk risk) {
        int wanted = rules.leads(engagement, kind, risk);
        if (wanted == 1) {
            return LeadsNeeded.ONE_EACH;
        }
        List<Participant> participants = participations.of(engagement);
        return new LeadsNeeded(
                atMost(wanted, leadsOf(Side.CLIENT, participants)),
                atMost(wanted, leadsOf(Side.PROVIDER, participants)));
    }

    private static int atMost(int wanted, long there) {
        return (int) Math.max(1, Math.min(wanted, there));
    }

    /** How many of a side can agree on its behalf. */
    static long leadsOf(Side side, List<Participant> participants) {
        return participants.stream()
                .filter(participant -> participant.person().side() == side)
                .filter(Leads::isLead)
                .count();
    }

    static boolean isLead(Participant participant) {
        return Permission.AGREE.isGivenTo(participant.role());
    }

    /**
     * The viewer as one who speaks for their side: as a lead, or in the stead of one.
     *
     * @throws org.tandemportal.kernel.api.NotAllowed if they are neither
     */
    Speaker speaker(String engagement) {
        Viewer viewer = currentViewer.get();
        if (!viewer.may(Permission.AGREE, engagement) && viewer.may(Permission.READ, engagement)) {
            Optional<UUID> lead =
                    leadFor(engagements.require(engagement)).filter(id -> isStillLead(id, engagement, viewer.side()));
            if (lead.isPresent()) {
                if (!viewer.scopes().contains(Permission.AGREE.scope())) {
                    throw new ScopeMissing(Permission.AGREE.scope());
                }
                return new Speaker(viewer.asPerson(), lead.get());
            }
        }
        viewer.require(Permission.AGREE, engagement);
        return Speaker.self(viewer.asPerson());
    }

    private boolean isStillLead(UUID person, String engagement, Side side) {
        return participations.of(engagement).stream()
                .anyMatch(participant -> participant.person().id().equals(person)
                        && participant.person().side() == side
                        && isLead(participant));
    }

    /** The lead in whose stead the viewer speaks today; empty if in nobody's. One statement. */
    Optional<UUID> leadFor(EngagementSummary engagement) {
        LocalDate today = clock.today(ZoneId.of(engagement.zone()));
        return standIns.leadFor(engagement.code(), currentViewer.get().personId(), today);
    }
}
