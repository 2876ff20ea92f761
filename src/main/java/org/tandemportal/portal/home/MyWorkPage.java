package org.tandemportal.portal.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.web.Format;
import org.tandemportal.kernel.web.WorkRow;

/** My work: the page one starts the day with. */
@Named
@RequestScoped
public class MyWorkPage {

    @Inject
    private MyWork myWork;

    @Inject
    private Format format;

    private MyWork.Work work;

    @PostConstruct
    void load() {
        work = myWork.now();
    }

    private List<WorkRow> rows(List<WorkItem> items) {
        return items.stream()
                .map(item -> new WorkRow(item, work.names(), format.locale()))
                .toList();
    }

    /** Waits for the viewer in person. */
    public List<WorkRow> getMine() {
        return rows(work.mine());
    }

    /** Waits for anybody of the viewer's side. */
    public List<WorkRow> getMySide() {
        return rows(work.mySide());
    }

    /** Waits for the other side. */
    public List<WorkRow> getOtherSide() {
        return rows(work.otherSide());
    }

    /** Whether nothing waits for the viewer or their side. */
    public boolean isNothing() {
        return work.mine().isEmpty() && work.mySide().isEmpty();
    }
}
