package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.usecases.ShowFlag;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.HistoryRow;

/** What happened to a flag. */
@Named
@RequestScoped
public class FlagHistoryPage {

    @Inject
    private ShowFlag showFlag;

    @Inject
    private EngagementHistory history;

    private String key;
    private Flag flag;
    private List<HistoryRow> rows = List.of();

    /** Reads it. */
    public void load() {
        ShowFlag.History found = showFlag.history(key);
        flag = found.flag();
        rows = history.rows(SubjectType.FLAG, found.entries());
    }

    /** The concern in brief. */
    public String getTitle() {
        return EngagementWords.brief(flag.concern().concern());
    }

    /** The code of its engagement. */
    public String getEngagement() {
        return flag.engagement();
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
