package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.AgreementRules;
import org.tandemportal.changerequests.domain.StandIn;
import org.tandemportal.changerequests.domain.StandIns;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** A lead of either side sets how many leads have to agree in an engagement, or names who stands in for a lead of theirs. */
@UseCase
// Whether they lead in this engagement is checked once it is known to be one of theirs.
@Allowed(Permission.READ)
public class SetAgreementTerms {

    /** For how many days somebody stands in at most. */
    public static final int LONGEST_STAND_IN = 90;

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    @Inject
    private Engagements engagements;

    @Inject
    private Participations participations;

    @Inject
    private AgreementRules rules;

    @Inject
    private StandIns standIns;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** A rule as it was sent: constants' names, and how many leads of each side. */
    public record RuleInput(String kind, String risk, Integer leads) {}

    /**
     * Sets rules; those that are not named stay. What has been asked for keeps the rule that it was asked under until it
     * is edited.
     */
    public void setRules(String code, List<RuleInput> wanted) {
        EngagementSummary engagement = require(code);
        InputCheck check = new InputCheck();
        List<AgreementRules.Rule> checked =
                check.list("rules", wanted, Kind.values().length * Risk.values().length).stream()
                        .map(rule -> new AgreementRules.Rule(
                                check.required("kind", check.constant("kind", rule.kind(), Kind.class)),
                                check.required("risk", check.constant("risk", rule.risk(), Risk.class)),
                                leads(check, rule),
                                true))
                        .toList();
        check.end();
        audit.change(
                subject(engagement),
                "agreement rules set",
                () -> facts(code),
                () -> checked.forEach(
                        rule -> rules.set(code, engagement.clientId(), rule.kind(), rule.risk(), rule.leads())));
    }

    private static int leads(InputCheck check, RuleInput rule) {
        boolean possible = rule.leads() != null && rule.leads() >= 1 && rule.leads() <= AgreementRules.MOST_LEADS;
        check.that(possible, "leads", "range", 1, AgreementRules.MOST_LEADS);
        return possible ? rule.leads() : 1;
    }

    private Map<String, Object> facts(String code) {
        Map<String, Object> facts = new LinkedHashMap<>();
        rules.of(code).forEach(rule -> facts.put(rule.kind() + " " + rule.risk(), rule.leads()));
        return facts;
    }

    /**
     * Names who agrees in a lead's stead, for some days.
     *
     * @param lead the lead's id; of the viewer's own side
     * @param person the id of another participant of that side, who is no lead
     * @param firstDay ISO 8601; today if null
     * @param lastDay ISO 8601, included
     * @return the stand-in
     */
    public StandIn nameStandIn(String code, String lead, String person, String firstDay, String lastDay) {
        EngagementSummary engagement = require(code);
        Viewer viewer = currentViewer.get();
        List<Participant> mine = participations.of(code).stream()
                .filter(participant -> participant.person().side() == viewer.side())
                .toList();
        LocalDate today = clock.today(ZoneId.of(engagement.zone()));
        InputCheck check = new InputCheck();
        Participant leading = participant(mine, lead);
        check.that(leading != null && Leads.isLead(leading), "lead", "unknown", Objects.toString(lead, ""));
        Participant standing = participant(mine, person);
        check.that(standing != null, "person", "unknown", Objects.toString(person, ""));
        require(check, standing == null || !Leads.isLead(standing), "person", "standIn.leadsThemselves");
        require(check, standing == null || standing.role() != Role.OBSERVER, "person", "standIn.observes");
        LocalDate first = check.date("firstDay", firstDay);
        LocalDate last = check.required("lastDay", check.date("lastDay", lastDay));
        LocalDate from = first == null ? today : first;
        check.that(last == null || !last.isBefore(from), "lastDay", "beforeFrom");
        require(check, last == null || !last.isBefore(today), "lastDay", "standIn.isOver");
        require(
                check,
                last == null || last.isBefore(from.plusDays(LONGEST_STAND_IN)),
                "lastDay",
                "standIn.tooLong",
                LONGEST_STAND_IN);
        check.end();
        StandIn standIn = new StandIn(
                UUID.randomUUID(),
                viewer.side(),
                leading.person().id(),
                standing.person().id(),
                from,
                last);
        standIns.add(code, engagement.clientId(), standIn);
        audit.created(
                subject(engagement),
                "stand-in named",
                facts(leading.person().name(), standing.person().name(), standIn));
        return standIn;
    }

    /** Ends one of the viewer's side; what was agreed meanwhile stands. */
    public void endStandIn(String code, String id) {
        EngagementSummary engagement = require(code);
        LocalDate today = clock.today(ZoneId.of(engagement.zone()));
        StandIn standIn = standIns.of(code, today).stream()
                .filter(one -> one.id().toString().equals(id))
                .filter(one -> one.side() == currentViewer.get().side())
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        standIns.end(standIn.id());
        audit.created(subject(engagement), "stand-in ended", Map.of("lastDay", today.toString()));
    }

    private static void require(InputCheck check, boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            check.add(new Violation(field, BUNDLE, key, List.of(arguments)));
        }
    }

    private static Participant participant(List<Participant> participants, String id) {
        return participants.stream()
                .filter(participant -> participant.person().id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Object> facts(String lead, String person, StandIn standIn) {
        return Map.of(
                "lead",
                lead,
                "person",
                person,
                "firstDay",
                standIn.firstDay().toString(),
                "lastDay",
                standIn.lastDay().toString());
    }

    private EngagementSummary require(String code) {
        EngagementSummary engagement = engagements.require(code);
        currentViewer.get().require(Permission.AGREE, code);
        return engagement;
    }

    private static SubjectRef subject(EngagementSummary engagement) {
        return new SubjectRef(SubjectType.AGREEMENT_TERMS, engagement.code(), engagement.code(), engagement.clientId());
    }
}
