package org.tandemportal.kernel.api;

/** What records of one kind are called. Each module whose records can be discussed offers a bean of this. */
public interface SubjectTitles {

    /** The kind of records. */
    SubjectType type();

    /**
     * The title of the record with this key, as people wrote it; the first line of what has several. One statement, within a
     * transaction of the caller's.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    String titleOf(String key);
}
