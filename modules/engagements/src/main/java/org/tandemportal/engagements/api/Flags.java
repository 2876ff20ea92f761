package org.tandemportal.engagements.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tandemportal.engagements.domain.FlagList;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Concerns that stand on records. Called within a transaction of the caller's; each question is one statement. */
@ApplicationScoped
public class Flags {

    @Inject
    private FlagList list;

    /** All flags on a record, the open ones first, then the newest first. */
    public List<FlagSummary> on(SubjectRef subject) {
        return list.on(subject.type(), subject.key());
    }

    /** Whether an open blocking flag stands on a record. */
    public boolean blocked(SubjectRef subject) {
        return !blocked(subject.type(), List.of(subject.key())).isEmpty();
    }

    /** The keys among these on which an open blocking flag stands; no statement for no keys. */
    public Set<String> blocked(SubjectType type, Collection<String> keys) {
        return list.blocked(type, keys);
    }
}
