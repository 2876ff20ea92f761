package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.changerequests.domain.Freeze;
import org.tandemportal.changerequests.domain.FreezeContent;
import org.tandemportal.changerequests.domain.Window;
import org.tandemportal.changerequests.usecases.KeepFreeze;
import org.tandemportal.changerequests.usecases.ShowFreezes;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;
import org.tandemportal.kernel.web.HistoryRow;

/** One freeze window. */
@Named
@RequestScoped
public class FreezePage {

    @Inject
    private ShowFreezes showFreezes;

    @Inject
    private KeepFreeze keepFreeze;

    @Inject
    private Attempt attempt;

    @Inject
    private ChangeWords words;

    private String id;
    private Integer readVersion;
    private ShowFreezes.Shown shown;

    /** Reads it anew. */
    public void load() {
        shown = showFreezes.withId(getId());
    }

    private ShowFreezes.Shown shown() {
        if (shown == null) {
            load();
        }
        return shown;
    }

    /** Ends it. */
    public void end() {
        if (attempt.run(() -> keepFreeze.end(getId(), readVersion))) {
            attempt.goTo("/freezes/" + getId(), ChangeWords.BUNDLE, "said.freezeEnded");
        } else {
            load();
        }
    }

    /** The freeze itself. */
    public Freeze getFreeze() {
        return shown().freeze();
    }

    /** What it says. */
    public FreezeContent getContent() {
        return shown().freeze().content();
    }

    /** When it holds now and next. */
    public List<Window> getNext() {
        return shown().next();
    }

    /** Whether the viewer may change it, and it can still be changed. */
    public boolean isMine() {
        return shown().mine() && shown().freeze().endedAt() == null;
    }

    /** Who declared it; null if unknown to the viewer. */
    public PersonName getDeclaredBy() {
        return shown().names().get(shown().freeze().createdBy());
    }

    /** What happened to it, the latest first. */
    public List<HistoryRow> getHistory() {
        return HistoryRow.of(
                shown().history(), words::action, field -> words.text("freeze.field." + field), words::value);
    }

    /** From the address. */
    public String getId() {
        return id == null ? Address.parameter("id") : id;
    }

    /** From the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** The version that the page shows. */
    public Integer getReadVersion() {
        return shown == null ? readVersion : Integer.valueOf(shown.freeze().version());
    }

    /** The version that was read when the button was pressed. */
    public void setReadVersion(Integer readVersion) {
        this.readVersion = readVersion;
    }
}
