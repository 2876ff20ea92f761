package org.tandemportal.kernel.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.WorkItem;

/** A {@link WorkItem} as pages list it. */
public final class WorkRow {

    private final WorkItem item;
    private final PersonName person;
    private final String stateLabel;

    /** A row in the reader's language. */
    public WorkRow(WorkItem item, Map<UUID, PersonName> names, Locale locale) {
        this.item = item;
        this.person = item.personId() == null ? null : names.get(item.personId());
        String[] label = item.stateLabel().split("#", 2);
        this.stateLabel = Messages.text(label[0], locale, label[1]);
    }

    /** What kind of record it is. */
    SubjectType type() {
        return item.subject().type();
    }

    /** What stands for the record in a list: its key, or its engagement's code where the key is an id that nobody can read. */
    public String getKey() {
        return type().isKeyReadable() ? item.subject().key() : getEngagement();
    }

    /** The address of its page. */
    public String getAddress() {
        return item.subject().type().address(item.subject().key());
    }

    /** Its engagement. */
    public String getEngagement() {
        return item.subject().engagement();
    }

    /** Its title. */
    public String getTitle() {
        return item.title();
    }

    /** The name of its state. */
    public String getState() {
        return item.state();
    }

    /** Its state in words. */
    public String getStateLabel() {
        return stateLabel;
    }

    /** The side whose turn it is; null for nobody's. */
    public String getWaitingFor() {
        return item.waitingFor() == null ? null : item.waitingFor().name();
    }

    /** The person whose turn it is; null for anybody of the side. */
    public String getPersonName() {
        return person == null ? null : person.name();
    }

    /** Since when it has waited. */
    public Instant getSince() {
        return item.since();
    }
}
