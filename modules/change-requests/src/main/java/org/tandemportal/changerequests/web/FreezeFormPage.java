package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.domain.Repeats;
import org.tandemportal.changerequests.usecases.FreezeInput;
import org.tandemportal.changerequests.usecases.KeepFreeze;
import org.tandemportal.changerequests.usecases.ShowFreezes;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** The form for declaring and editing a freeze window. */
@Named
@RequestScoped
public class FreezeFormPage {

    @Inject
    private KeepFreeze keepFreeze;

    @Inject
    private ShowFreezes showFreezes;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Attempt attempt;

    private String id;
    private String engagement;
    private Integer readVersion;

    private String name;
    private String reason;
    private String zone;
    private String start;
    private String end;
    private String repeats = Repeats.NEVER.name();
    private List<String> days = new ArrayList<>();
    private String lastDay;

    /** Looks whether the viewer may declare one there. */
    public void loadNew() {
        if (isProviderWide()) {
            viewer.get().requireSomewhere(Permission.ADMINISTER);
        } else {
            if (viewer.get().maySomewhere(Permission.FREEZE)
                    && !viewer.get().participations().containsKey(getEngagement())) {
                throw new NotFound(getEngagement());
            }
            viewer.get().require(Permission.FREEZE, getEngagement());
        }
    }

    /** Fills the form with what there is, for somebody who may edit it. */
    public void loadEdit() {
        Freeze freeze = showFreezes.bare(getId());
        if (freeze.engagement() == null) {
            viewer.get().requireSomewhere(Permission.ADMINISTER);
        } else {
            viewer.get().require(Permission.FREEZE, freeze.engagement());
        }
        readVersion = freeze.version();
        engagement = freeze.engagement();
        FreezeInput words = FreezeInput.of(freeze.content());
        name = words.name();
        reason = words.reason();
        zone = words.zone();
        start = words.start();
        end = words.end();
        repeats = words.repeats();
        days = new ArrayList<>(words.days());
        lastDay = words.lastDay();
    }

    /** Declares it. */
    public void declare() {
        String[] made = new String[1];
        if (attempt.run(() -> made[0] = keepFreeze.declare(getEngagement(), input()))) {
            attempt.goTo("/freezes/" + made[0], ChangeWords.BUNDLE, "said.freezeDeclared");
        }
    }

    /** Saves what was edited. */
    public void save() {
        if (attempt.run(() -> keepFreeze.edit(getId(), readVersion, present -> input()))) {
            attempt.goTo("/freezes/" + getId(), ChangeWords.BUNDLE, "said.edited");
        } else {
            // What was typed stays; saving once more puts it in the place of what is there by now.
            readVersion = showFreezes.bare(getId()).version();
        }
    }

    private FreezeInput input() {
        return new FreezeInput(name, reason, zone, start, end, repeats, days, lastDay);
    }

    /** Whether it is one of the provider as a whole. */
    public boolean isProviderWide() {
        return getEngagement() == null || getEngagement().isBlank();
    }

    /** The zones to choose from. */
    public List<String> getZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(one -> one.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
                .sorted()
                .toList();
    }

    /** For the form. */
    public Repeats[] getRepeatChoices() {
        return Repeats.values();
    }

    /** From the address. */
    public String getId() {
        return id == null ? Address.parameter("id") : id;
    }

    /** From the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** From the address, or that of the one that is edited; null for the provider as a whole. */
    public String getEngagement() {
        return engagement == null ? Address.parameter("engagement") : engagement;
    }

    /** From the address. */
    public void setEngagement(String engagement) {
        this.engagement = engagement;
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
    public String getName() {
        return name;
    }

    /** As typed. */
    public void setName(String name) {
        this.name = name;
    }

    /** As typed. */
    public String getReason() {
        return reason;
    }

    /** As typed. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** As chosen; null for the usual one. */
    public String getZone() {
        return zone;
    }

    /** As chosen. */
    public void setZone(String zone) {
        this.zone = zone;
    }

    /** As typed. */
    public String getStart() {
        return start;
    }

    /** As typed. */
    public void setStart(String start) {
        this.start = start;
    }

    /** As typed. */
    public String getEnd() {
        return end;
    }

    /** As typed. */
    public void setEnd(String end) {
        this.end = end;
    }

    /** As chosen. */
    public String getRepeats() {
        return repeats;
    }

    /** As chosen. */
    public void setRepeats(String repeats) {
        this.repeats = repeats;
    }

    /** As chosen. */
    public List<String> getDays() {
        return days;
    }

    /** As chosen. */
    public void setDays(List<String> days) {
        this.days = days;
    }

    /** As typed. */
    public String getLastDay() {
        return lastDay;
    }

    /** As typed. */
    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }
}
