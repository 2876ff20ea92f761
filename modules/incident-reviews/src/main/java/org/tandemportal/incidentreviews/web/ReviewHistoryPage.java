package org.tandemportal.incidentreviews.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.incidentreviews.domain.IncidentReview;
import org.tandemportal.incidentreviews.usecases.ShowReview;
import org.tandemportal.kernel.web.HistoryRow;

/** What happened to an incident review. */
@Named
@RequestScoped
public class ReviewHistoryPage {

    @Inject
    private ShowReview showReview;

    @Inject
    private ReviewWords words;

    private IncidentReview review;
    private List<HistoryRow> history = List.of();

    /** Reads the history. */
    public void load() {
        ShowReview.History found = showReview.history(getKey());
        review = found.review();
        history = HistoryRow.of(found.entries(), words::action, words::field, words::value);
    }

    /** The review. */
    public IncidentReview getReview() {
        return review;
    }

    /** Its title. */
    public String getTitle() {
        return review.content().title();
    }

    /** What happened, the latest first. */
    public List<HistoryRow> getHistory() {
        return history;
    }

    /** Its key, from the address. */
    public String getKey() {
        return Address.parameter("key");
    }
}
