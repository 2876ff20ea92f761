package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tandemportal.changerequests.domain.CalendarFeed;
import org.tandemportal.changerequests.usecases.OwnFeeds;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.web.Attempt;

/** The private addresses of one's own calendars. */
@Named
@RequestScoped
public class FeedsPage {

    @Inject
    private OwnFeeds ownFeeds;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalAddress portalAddress;

    @Inject
    private Attempt attempt;

    private List<Row> rows;
    private String made;

    /**
     * What there is an address for, or could be.
     *
     * @param engagement a code; empty for all engagements
     * @param id of the address; null while there is none
     * @param mine whether the viewer still takes part there
     */
    public record Row(String engagement, String id, Instant madeAt, LocalDate lastReadOn, boolean mine) {}

    /** That for all engagements first, then those of single ones. */
    public List<Row> getRows() {
        if (rows == null) {
            Map<String, CalendarFeed> known = new LinkedHashMap<>();
            ownFeeds.list().forEach(feed -> known.put(feed.engagement() == null ? "" : feed.engagement(), feed));
            List<String> places = new ArrayList<>(List.of(""));
            places.addAll(viewer.getEngagements());
            known.keySet().stream().filter(place -> !places.contains(place)).forEach(places::add);
            rows = places.stream().map(place -> row(place, known.get(place))).toList();
        }
        return rows;
    }

    private Row row(String place, CalendarFeed feed) {
        boolean mine = place.isEmpty() || viewer.getEngagements().contains(place);
        return feed == null
                ? new Row(place, null, null, null, mine)
                : new Row(place, feed.id().toString(), feed.madeAt(), feed.lastReadOn(), mine);
    }

    /** Makes an address, or another in the place of the one that there is, and shows it this once. */
    public void make(String engagement) {
        String[] path = new String[1];
        if (attempt.run(() -> path[0] = ownFeeds.make(engagement))) {
            made = portalAddress.of(path[0]);
            rows = null;
        }
    }

    /** Ends one. */
    public void end(String id) {
        if (attempt.run(() -> ownFeeds.end(id))) {
            attempt.goTo("/calendar/feeds", ChangeWords.BUNDLE, "said.feedEnded");
        }
    }

    /** The address that has just been made; null if none was. */
    public String getMade() {
        return made;
    }
}
