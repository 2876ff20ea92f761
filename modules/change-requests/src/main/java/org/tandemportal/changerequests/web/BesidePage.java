package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.domain.Conflict;
import org.tandemportal.changerequests.domain.FreezeOverride;
import org.tandemportal.changerequests.domain.WallClock;
import org.tandemportal.changerequests.usecases.MoveChange;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.Format;

/** The part of a change's page that tells what stands beside it in its window. */
@Named
@RequestScoped
public class BesidePage {

    @Inject
    private ChangeRequestPage page;

    @Inject
    private MoveChange moveChange;

    @Inject
    private ChangeWords words;

    @Inject
    private Format format;

    @Inject
    private Attempt attempt;

    private Integer readVersion;
    private String freezeOverride;

    /** Whether there is a window, so that something can stand beside it. */
    public boolean isWindowed() {
        return page.getContent().window() != null && !page.getState().isEnd();
    }

    /** What stands there. */
    public List<ConflictRow> getConflicts() {
        return page.getBeside().conflicts().stream()
                .map(conflict -> ConflictRow.of(conflict, words, page::person))
                .toList();
    }

    /** The freezes in spite of which it was scheduled. */
    public List<Overridden> getOverrides() {
        return page.getBeside().overrides().stream()
                .map(override -> new Overridden(override, page.person(override.personId())))
                .toList();
    }

    /** That it was scheduled in spite of a freeze. */
    public record Overridden(FreezeOverride override, PersonName person) {

        /** The address of the freeze. */
        public String address() {
            return "/freezes/" + override.freeze();
        }

        /** What the freeze was called. */
        public String name() {
            return override.name();
        }

        /** Why. */
        public String reason() {
            return override.reason();
        }

        /** When. */
        public Instant at() {
            return override.at();
        }
    }

    /** What the engagement's clock does within the window; null if it does nothing. */
    public String getClockChange() {
        WallClock.Change change = page.getBeside().clockChange();
        if (change == null || page.getState().isEnd()) {
            return null;
        }
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(format.locale());
        return words.text(
                change.isForward() ? "window.clockForward" : "window.clockBack",
                page.getEngagement().zone(),
                format.date(change.before().toLocalDate()),
                time.format(change.before()),
                time.format(change.after()));
    }

    /** Whether a freeze stands in the way of scheduling it, and the viewer may schedule it nevertheless. */
    public boolean isOverridable() {
        return page.getMoves().contains(State.SCHEDULED)
                && page.getBeside().mayOverride()
                && page.getBeside().conflicts().stream().anyMatch(conflict -> conflict.kind() == Conflict.Kind.FREEZE);
    }

    /** Schedules it in spite of the freeze. */
    public void schedule() {
        if (attempt.run(() -> moveChange.scheduleInSpiteOfFreeze(page.getKey(), readVersion, freezeOverride))) {
            attempt.goTo("/change-requests/" + page.getKey(), ChangeWords.BUNDLE, "said.moved");
        } else {
            page.load();
        }
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return page.getReadVersion();
    }

    /** The version that was read when the button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }

    /** As typed. */
    public String getFreezeOverride() {
        return freezeOverride;
    }

    /** As typed. */
    public void setFreezeOverride(String freezeOverride) {
        this.freezeOverride = freezeOverride;
    }
}
