package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.domain.Feature;
import org.tandemportal.engagements.usecases.ShowFeature;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.HistoryRow;

/** What happened to a feature. */
@Named
@RequestScoped
public class FeatureHistoryPage {

    @Inject
    private ShowFeature showFeature;

    @Inject
    private EngagementHistory history;

    private String key;
    private Feature feature;
    private List<HistoryRow> rows = List.of();

    /** Reads it. */
    public void load() {
        ShowFeature.History found = showFeature.history(key);
        feature = found.feature();
        rows = history.rows(SubjectType.FEATURE, found.entries());
    }

    /** The feature's title. */
    public String getTitle() {
        return feature.content().title();
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return feature.engagement();
    }

    /** What happened, the latest first. */
    public List<HistoryRow> getHistory() {
        return rows;
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** Its key, from the address. */
    public void setKey(String key) {
        this.key = key;
    }
}
