package org.tandemportal.engagements.usecases;

import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.api.FlagSummary;
import org.tandemportal.engagements.domain.FlagList;
import org.tandemportal.kernel.api.PersonName;

/**
 * A flag as listed, with who raised it.
 *
 * @param raisedBy null if the viewer may not know them
 */
public record FlagRow(FlagSummary flag, PersonName raisedBy) {

    static FlagRow of(FlagList.Row row, Map<UUID, PersonName> names) {
        return new FlagRow(row.flag(), names.get(row.raisedBy()));
    }

    /** For pages. */
    public FlagSummary getFlag() {
        return flag;
    }

    /** For pages. */
    public PersonName getRaisedBy() {
        return raisedBy;
    }
}
