package org.tandemportal.kernel.api;

import java.util.function.UnaryOperator;

/**
 * A kind of open records as one select, so that those of all modules can be read by one statement. It is run for each
 * engagement and each turn by itself and gives the first rows by an index; the order and the limit are added to it.
 *
 * @param type what kind of records its rows are
 * @param bundle base name of the message bundle with the labels of the states
 * @param select a select with the columns {@code key}, {@code client_id}, {@code title}, {@code state}, {@code label} (the
 *     key of the state's label in the bundle), {@code person_id} (the person whose turn it is, or null) and {@code since}
 *     (when it began to wait), ending in its conditions; among them stand {@code code} for the engagement, and {@code turn}
 *     for the name of the {@link Side} that the records wait for, or {@link #NOBODY}
 * @param titles makes the title that the viewer reads of the one that the select gives
 */
public record WorkQuery(SubjectType type, String bundle, String select, UnaryOperator<String> titles) {

    /** The turn of records that are open and wait for no side in particular. */
    public static final String NOBODY = "NOBODY";

    /** Records whose titles were written by people. */
    public WorkQuery(SubjectType type, String bundle, String select) {
        this(type, bundle, select, UnaryOperator.identity());
    }
}
