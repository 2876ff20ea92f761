package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.AgreementRules;
import org.tandemportal.changerequests.domain.StandIn;
import org.tandemportal.changerequests.usecases.SetAgreementTerms;
import org.tandemportal.changerequests.usecases.ShowAgreementTerms;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** Who agrees to change requests of an engagement: how many leads by kind and risk, and who stands in for them. */
@Named
@RequestScoped
public class AgreementTermsPage {

    @Inject
    private ShowAgreementTerms showAgreementTerms;

    @Inject
    private SetAgreementTerms setAgreementTerms;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    @Inject
    private PortalClock clock;

    private ShowAgreementTerms.Terms terms;
    private Map<String, Integer> leads;
    private String lead;
    private String person;
    private String firstDay;
    private String lastDay;

    /** Reads them, so that who may not see them is told before the page begins. */
    public void load() {
        getTerms();
    }

    /** The terms as they are. */
    public ShowAgreementTerms.Terms getTerms() {
        if (terms == null) {
            terms = showAgreementTerms.of(getCode());
        }
        return terms;
    }

    /** Keeps the rules as chosen. */
    public void saveRules() {
        List<SetAgreementTerms.RuleInput> wanted = getLeads().entrySet().stream()
                .map(entry -> {
                    String[] rule = entry.getKey().split("_");
                    return new SetAgreementTerms.RuleInput(rule[0], rule[1], entry.getValue());
                })
                .toList();
        if (attempt.run(() -> setAgreementTerms.setRules(getCode(), wanted))) {
            attempt.goTo(address(), ChangeWords.BUNDLE, "said.rulesSet");
        }
    }

    /** Names who stands in. */
    public void nameStandIn() {
        if (attempt.run(() -> setAgreementTerms.nameStandIn(getCode(), lead, person, firstDay, lastDay))) {
            attempt.goTo(address(), ChangeWords.BUNDLE, "said.standInNamed");
        }
    }

    /** Ends one. */
    public void end(String id) {
        if (attempt.run(() -> setAgreementTerms.endStandIn(getCode(), id))) {
            attempt.goTo(address(), ChangeWords.BUNDLE, "said.standInEnded");
        }
    }

    private String address() {
        return "/engagements/" + getCode() + "/agreement-terms";
    }

    /** How many leads, by kind and risk ({@code NORMAL_HIGH}); as chosen. */
    public Map<String, Integer> getLeads() {
        if (leads == null) {
            leads = new LinkedHashMap<>();
            for (AgreementRules.Rule rule : getTerms().rules()) {
                leads.put(rule.kind() + "_" + rule.risk(), rule.leads());
            }
        }
        return leads;
    }

    /** What can be chosen. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, AgreementRules.MOST_LEADS).boxed().toList();
    }

    /** The rows of the table. */
    public Kind[] getKinds() {
        return Kind.values();
    }

    /** The columns of the table. */
    public Risk[] getRisks() {
        return Risk.values();
    }

    /** The name of somebody in it; null if unknown to the viewer. */
    public String name(UUID id) {
        PersonName found = getTerms().names().get(id);
        return found == null ? null : found.name();
    }

    /** Whether the viewer may end it. */
    public boolean isMine(StandIn standIn) {
        return getTerms().mayChange() && standIn.side() == viewer.get().side();
    }

    /** The engagement's code. */
    public String getCode() {
        return Address.parameter("code");
    }

    /** As chosen. */
    public String getLead() {
        return lead;
    }

    /** As chosen. */
    public void setLead(String lead) {
        this.lead = lead;
    }

    /** As chosen. */
    public String getPerson() {
        return person;
    }

    /** As chosen. */
    public void setPerson(String person) {
        this.person = person;
    }

    /** As typed; today at first. */
    public String getFirstDay() {
        return firstDay == null ? clock.today(viewer.get().zone()).toString() : firstDay;
    }

    /** As typed. */
    public void setFirstDay(String firstDay) {
        this.firstDay = firstDay;
    }

    /** As typed. */
    public String getLastDay() {
        return lastDay;
    }

    /** As typed. */
    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
