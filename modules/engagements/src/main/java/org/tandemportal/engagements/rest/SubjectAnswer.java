package org.tandemportal.engagements.rest;

import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

/**
 * Points at a record of any kind.
 *
 * @param key such as {@code PTV-WEB-42}
 */
public record SubjectAnswer(SubjectType type, String key) {

    /** Of a record. */
    static SubjectAnswer of(SubjectRef subject) {
        return new SubjectAnswer(subject.type(), subject.key());
    }
}
