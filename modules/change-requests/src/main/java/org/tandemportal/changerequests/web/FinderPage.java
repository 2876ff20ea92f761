package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.tandemportal.changerequests.domain.FreeWindows;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.changerequests.usecases.FindWindow;
import org.tandemportal.changerequests.usecases.MoveWindow;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** Proposes free windows for a change; what is looked for stands in the address. */
@Named
@RequestScoped
public class FinderPage {

    @Inject
    private FindWindow findWindow;

    @Inject
    private MoveWindow moveWindow;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private ChangeWords words;

    @Inject
    private FreezeWords freezeWords;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private String key;
    private String minutes;
    private String from;
    private String hoursFrom;
    private String hoursUntil;
    private Integer readVersion;
    private FindWindow.Answer answer;
    private String refused;

    /** Looks for them. */
    public void load() {
        try {
            answer = findWindow.free(
                    getKey(), new FindWindow.Wish(number(), earliest(), hoursFrom, hoursUntil, List.of()));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidInput invalid) {
                    refused = invalid.violations().get(0).message(format.locale());
                    answer = findWindow.free(getKey(), new FindWindow.Wish(null, null, null, null, List.of()));
                    return;
                }
            }
            throw e;
        }
    }

    private Integer number() {
        if (minutes == null || minutes.isBlank()) {
            return null;
        }
        // What is no number is none that is allowed.
        return minutes.matches("\\d{1,6}") ? Integer.valueOf(minutes) : Integer.valueOf(0);
    }

    private String earliest() {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(from)
                    .atStartOfDay(viewer.get().zone())
                    .toInstant()
                    .toString();
        } catch (DateTimeParseException e) {
            return from;
        }
    }

    private FindWindow.Answer answer() {
        if (answer == null) {
            load();
        }
        return answer;
    }

    /**
     * Takes the one into the change whose button was pressed. Its moments stand on the button: what is proposed may have moved on
     * since the page was read.
     */
    public void take() {
        String taken = Address.parameter("taken");
        String[] ends = taken == null ? new String[0] : taken.split("/", 2);
        if (ends.length == 2
                && attempt.run(() ->
                        moveWindow.to(getKey(), readVersion, ends[0], ends[1], words.text("finder.taken.message")))) {
            attempt.goTo("/change-requests/" + getKey(), ChangeWords.BUNDLE, "said.windowTaken");
        } else {
            load();
        }
    }

    /** Those that were found. */
    public List<Window> getProposals() {
        return answer().found().proposals();
    }

    /** Why there are none. */
    public String getWhyNone() {
        return answer().found()
                .blocker()
                .map(blocker -> words.text("finder.blocked", freezeWords.length(blocker.blocked())))
                .orElseGet(() -> words.text("finder.tooShort"));
    }

    /** What takes the most of the time where there are none; null where nothing does. */
    public ConflictRow getBlocker() {
        return answer().found()
                .blocker()
                .map(FreeWindows.Blocker::conflict)
                .map(conflict -> ConflictRow.of(conflict, words, id -> null))
                .orElse(null);
    }

    /** Why what was typed is not looked for; null if it is. */
    public String getRefused() {
        return refused;
    }

    /** The engagement whose clock the hours are of. */
    public EngagementSummary getEngagement() {
        return answer().engagement();
    }

    /** Whether the viewer may take one. */
    public boolean isMine() {
        return viewer.get().may(Permission.ASK_FOR_CHANGE, getEngagement().code());
    }

    /** The first day that can be asked for. */
    public String getToday() {
        ZoneId zone = viewer.get().zone();
        Instant now = clock.instant();
        return now.atZone(zone).toLocalDate().toString();
    }

    /** From the address. */
    public String getKey() {
        return key == null ? Address.parameter("key") : key;
    }

    /** From the address. */
    public void setKey(String key) {
        this.key = key;
    }

    /** As typed, or as long as the present window. */
    public String getShownMinutes() {
        return minutes == null || minutes.isBlank() ? Integer.toString(answer().minutes()) : minutes;
    }

    /** From the address. */
    public String getMinutes() {
        return minutes;
    }

    /** From the address. */
    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    /** From the address. */
    public String getFrom() {
        return from;
    }

    /** From the address. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** From the address. */
    public String getHoursFrom() {
        return hoursFrom;
    }

    /** From the address. */
    public void setHoursFrom(String hoursFrom) {
        this.hoursFrom = hoursFrom;
    }

    /** From the address. */
    public String getHoursUntil() {
        return hoursUntil;
    }

    /** From the address. */
    public void setHoursUntil(String hoursUntil) {
        this.hoursUntil = hoursUntil;
    }

    /** The version that the proposals were worked out from. */
    public Integer getReadVersion() {
        return answer == null ? readVersion : Integer.valueOf(answer.version());
    }

    /** The version that was read when a button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }
}
