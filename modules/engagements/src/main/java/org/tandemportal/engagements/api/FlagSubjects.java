package org.tandemportal.engagements.api;

import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/** Records of one kind that flags can stand on. Each module whose records can be flagged offers a bean of this. */
public interface FlagSubjects {

    /** The kind of records. */
    SubjectType type();

    /**
     * The record with this key. Called within a transaction of the caller's.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    SubjectRef require(String key);
}
