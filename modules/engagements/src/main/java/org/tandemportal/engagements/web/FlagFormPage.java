package org.tandemportal.engagements.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tandemportal.engagements.api.Severity;
import org.tandemportal.engagements.usecases.FlagInput;
import org.tandemportal.engagements.usecases.RaiseFlag;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** The form for raising a flag on a record; the same for both sides. */
@Named
@RequestScoped
public class FlagFormPage {

    @Inject
    private RaiseFlag raiseFlag;

    @Inject
    private Attempt attempt;

    private String type;
    private String key;
    private SubjectRef subject;

    private String severity = Severity.MAJOR.name();
    private String concern;
    private String evidence;
    private String mitigation;

    @PostConstruct
    void readAddress() {
        type = Address.parameter("type");
        key = Address.parameter("key");
    }

    /** Finds the record, for somebody who may raise a flag on it. */
    public void load() {
        subject();
    }

    private SubjectRef subject() {
        if (subject == null) {
            subject = raiseFlag.subject(type, key);
        }
        return subject;
    }

    /** Raises it. */
    public void raise() {
        FlagInput input = new FlagInput(severity, concern, evidence, mitigation);
        String[] made = new String[1];
        if (attempt.run(() -> made[0] = raiseFlag.on(type, key, input))) {
            attempt.goTo("/flags/" + made[0], EngagementWords.BUNDLE, "said.flag.raised");
        }
    }

    /** The engagement's code. */
    public String getEngagement() {
        return subject().engagement();
    }

    /** The kind of the record that it will stand on. */
    public String getType() {
        return type;
    }

    /** The key of the record that it will stand on. */
    public String getKey() {
        return key;
    }

    /** The address of the record that it will stand on. */
    public String getSubjectAddress() {
        return subject().type().address(subject().key());
    }

    /** For the form. */
    public Severity[] getSeverities() {
        return Severity.values();
    }

    /** As chosen. */
    public String getSeverity() {
        return severity;
    }

    /** As chosen. */
    public void setSeverity(String severity) {
        this.severity = severity;
    }

    /** As typed. */
    public String getConcern() {
        return concern;
    }

    /** As typed. */
    public void setConcern(String concern) {
        this.concern = concern;
    }

    /** As typed. */
    public String getEvidence() {
        return evidence;
    }

    /** As typed. */
    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    /** As typed. */
    public String getMitigation() {
        return mitigation;
    }

    /** As typed. */
    public void setMitigation(String mitigation) {
        this.mitigation = mitigation;
    }
}
