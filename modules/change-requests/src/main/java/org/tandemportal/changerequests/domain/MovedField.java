package org.tandemportal.changerequests.domain;

/** What a column of a file that is brought in can stand for. */
public enum MovedField {
    /** The record's number in the other tool; lines with the same one tell of the same record. */
    NUMBER,
    /** Its title; several columns are put together. */
    TITLE,
    /** Its description; several columns are put below each other. */
    DESCRIPTION,
    /** The state that it was in, or entered at {@link #CHANGED}. */
    STATE,
    /** Its priority. */
    PRIORITY,
    /** Its kind. */
    KIND,
    /** When it was asked for. */
    CREATED,
    /** When it was as the line says. */
    CHANGED,
    /** When it ended. */
    ENDED,
    /** How it ended, in words; several columns are put together. */
    OUTCOME,
    /** Who asked, by name. */
    ASKED_BY,
    /** Who worked on it, by name. */
    WORKED_BY,
    /** When it was to begin. */
    WINDOW_START,
    /** When it was to end. */
    WINDOW_END,
    /** Something that is kept beside the record under the column's name. */
    FACT
}
