package org.tandemportal.portal.home;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.WorkItem;
import org.tandemportal.kernel.data.WorkQueries;

/** What is open in the engagements that the viewer takes part in, from all modules. */
@UseCase
@Allowed(Permission.READ)
public class MyWork {

    private static final int MOST_OF_A_KIND = 50;

    @Inject
    private WorkQueries workQueries;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * Open records by whom they wait for; those that have waited longest come first.
     *
     * @param mine wait for the viewer in person
     * @param mySide wait for anybody of the viewer's side
     * @param otherSide wait for the other side
     * @param names of the people whose turn it is
     */
    public record Work(
            List<WorkItem> mine, List<WorkItem> mySide, List<WorkItem> otherSide, Map<UUID, PersonName> names) {}

    /** The viewer's work: one statement, and one for the names. */
    public Work now() {
        Viewer viewer = currentViewer.get();
        List<WorkItem> open = workQueries.waiting(viewer.participations().keySet(), MOST_OF_A_KIND);
        return new Work(
                open.stream()
                        .filter(item -> viewer.personId().equals(item.personId()))
                        .toList(),
                open.stream()
                        .filter(item -> item.waitingFor() == viewer.side()
                                && !viewer.personId().equals(item.personId()))
                        .toList(),
                open.stream()
                        .filter(item -> item.waitingFor() == viewer.side().other()
                                && !viewer.personId().equals(item.personId()))
                        .toList(),
                peopleNames.of(open.stream().map(WorkItem::personId).toList()));
    }
}
