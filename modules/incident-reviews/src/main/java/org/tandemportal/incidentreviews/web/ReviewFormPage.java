package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.tandemportal.incidentreviews.api.Severity;
import org.tandemportal.incidentreviews.domain.Content;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.usecases.EditReview;
import org.tandemportal.incidentreviews.usecases.OpenReview;
import org.tandemportal.incidentreviews.usecases.ReviewInput;
import org.tandemportal.incidentreviews.usecases.ShowReview;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** The form for opening an incident review and for editing one; the same for both sides. */
@Named
@RequestScoped
public class ReviewFormPage {

    @Inject
    private OpenReview openReview;

    @Inject
    private EditReview editReview;

    @Inject
    private ShowReview showReview;

    @Inject
    private ReviewWords words;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private Integer readVersion;
    private String title;
    private String severity = Severity.MEDIUM.name();
    private String began;
    private String detected;
    private String ended;
    private String impact;
    private String detection;
    private String wentWell;
    private String changeRequests;

    /**
     * Looks whether there is such an engagement to write in.
     *
     * @throws NotFound for one that the viewer has no part in
     * @throws org.tandemportal.kernel.api.NotAllowed for one in which the viewer only reads
     */
    public void loadNew() {
        viewer.get().requireSomewhere(Permission.REVIEW_INCIDENT);
        String engagement = getEngagement();
        if (engagement != null && !viewer.get().participations().containsKey(engagement)) {
            throw new NotFound(engagement);
        }
        if (engagement != null) {
            viewer.get().require(Permission.REVIEW_INCIDENT, engagement);
        }
    }

    /** Fills the form with what there is. */
    public void loadEdit() {
        IncidentReview review = showReview.alone(getKey());
        viewer.get().require(Permission.REVIEW_INCIDENT, review.engagement());
        Content content = review.content();
        readVersion = review.version();
        title = content.title();
        severity = content.severity().name();
        began = format.input(content.course().began());
        detected = format.input(content.course().detected());
        ended = format.input(content.course().ended());
        impact = content.impact();
        detection = content.detection();
        wentWell = content.wentWell();
        changeRequests = String.join(", ", content.changeRequests());
    }

    /** Opens the review, with the comparison that the address names. */
    public void open() {
        String[] made = new String[1];
        if (attempt.run(() -> made[0] =
                openReview.open(getEngagement(), input(), getLeft(), getRight()).value())) {
            attempt.goTo("/incident-reviews/" + made[0], ReviewWords.BUNDLE, "said.opened");
        }
    }

    /** Saves what was edited. */
    public void save() {
        if (attempt.run(() -> editReview.edit(getKey(), readVersion, present -> input()))) {
            attempt.goTo("/incident-reviews/" + getKey(), ReviewWords.BUNDLE, "said.edited");
        }
    }

    private ReviewInput input() {
        return new ReviewInput(
                title,
                severity,
                words.moment(began),
                words.moment(detected),
                words.moment(ended),
                impact,
                detection,
                wentWell,
                changeRequests == null
                        ? List.of()
                        : Arrays.stream(changeRequests.split("[\\s,;]+"))
                                .filter(key -> !key.isEmpty())
                                .toList());
    }

    /** The engagements that the viewer can open a review in. */
    public List<String> getEngagements() {
        return viewer.get().engagementsWith(Permission.REVIEW_INCIDENT);
    }

    /** Where it is opened: named by the address, or the only one that there is; null while it is to be chosen. */
    public String getEngagement() {
        String named = Address.parameter("engagement");
        List<String> possible = getEngagements();
        return named == null && possible.size() == 1 ? possible.get(0) : named;
    }

    /** The engagement of the one that is edited. */
    public String getEngagementOfKey() {
        return getKey().replaceFirst("-R\\d+$", "");
    }

    /** The key of the one that is edited, from the address. */
    public String getKey() {
        return Address.parameter("key");
    }

    /** One environment of the comparison to attach, from the address; null for no comparison. */
    public String getLeft() {
        return Address.parameter("left");
    }

    /** The other environment of the comparison to attach. */
    public String getRight() {
        return Address.parameter("right");
    }

    /** For the form. */
    public Severity[] getSeverities() {
        return Severity.values();
    }

    /** The version that was read. */
    public Integer getReadVersion() {
        return readVersion;
    }

    /** The version that was read. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** As typed. */
    public String getTitle() {
        return title;
    }

    /** As typed. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** As typed. */
    public String getSeverity() {
        return severity;
    }

    /** As typed. */
    public void setSeverity(String severity) {
        this.severity = severity;
    }

    /** As typed. */
    public String getBegan() {
        return began;
    }

    /** As typed. */
    public void setBegan(String began) {
        this.began = began;
    }

    /** As typed. */
    public String getDetected() {
        return detected;
    }

    /** As typed. */
    public void setDetected(String detected) {
        this.detected = detected;
    }

    /** As typed. */
    public String getEnded() {
        return ended;
    }

    /** As typed. */
    public void setEnded(String ended) {
        this.ended = ended;
    }

    /** As typed. */
    public String getImpact() {
        return impact;
    }

    /** As typed. */
    public void setImpact(String impact) {
        this.impact = impact;
    }

    /** As typed. */
    public String getDetection() {
        return detection;
    }

    /** As typed. */
    public void setDetection(String detection) {
        this.detection = detection;
    }

    /** As typed. */
    public String getWentWell() {
        return wentWell;
    }

    /** As typed. */
    public void setWentWell(String wentWell) {
        this.wentWell = wentWell;
    }

    /** Keys with anything between them, as typed. */
    public String getChangeRequests() {
        return changeRequests;
    }

    /** Keys with anything between them, as typed. */
    public void setChangeRequests(String changeRequests) {
        this.changeRequests = changeRequests;
    }
}
