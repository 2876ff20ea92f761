package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.changerequests.domain.CalendarFeed;
import org.tandemportal.changerequests.domain.CalendarFeeds;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Somebody keeps the private addresses of their own calendars. */
@UseCase
@Allowed(Permission.READ)
public class OwnFeeds {

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** Those that there are; one statement. */
    public List<CalendarFeed> list() {
        return feeds.of(currentViewer.get().personId());
    }

    /**
     * Makes an address, or another in the place of the one that there is: that one stops.
     *
     * @param engagement a code; null or blank for all engagements that the viewer takes part in
     * @return its path, which is told this once
     */
    public String make(String engagement) {
        Viewer viewer = currentViewer.get();
        String code = engagement == null || engagement.isBlank() ? null : engagement.strip();
        if (code != null && !viewer.participations().containsKey(code)) {
            throw new NotFound(code);
        }
        String secret = feeds.secret();
        feeds.keep(clientId(viewer), viewer.personId(), code, secret, clock.instant());
        audit.write(subject(viewer), "made calendar address", null, facts(code));
        return path(secret);
    }

    /** Ends one: from now on its address shows nothing. */
    public void end(String id) {
        Viewer viewer = currentViewer.get();
        boolean ended =
                Ids.of(id).filter(feed -> feeds.end(viewer.personId(), feed)).isPresent();
        if (!ended) {
            throw new NotFound("");
        }
        audit.write(subject(viewer), "ended calendar address", facts(null), null);
    }

    private static Map<String, Object> facts(String engagement) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("engagement", engagement);
        return facts;
    }

    private static String path(String secret) {
        return "/calendar/feeds/" + secret + ".ics";
    }

    private static UUID clientId(Viewer viewer) {
        return viewer.side() == Side.CLIENT ? viewer.organisationId() : Viewer.PROVIDER_RECORDS;
    }

    private static SubjectRef subject(Viewer viewer) {
        return new SubjectRef(SubjectType.PERSON, viewer.personId().toString(), null, clientId(viewer));
    }
}
