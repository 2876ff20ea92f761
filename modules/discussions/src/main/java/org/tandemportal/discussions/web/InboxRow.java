package org.tandemportal.discussions.web;

import java.time.Instant;
import java.util.UUID;
import org.tandemportal.discussions.domain.MentionText;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** Something that somebody was told of, as their inbox lists it. */
public final class InboxRow {

    private static final int LONGEST = 200;

    private final Notices.Row row;
    private final PersonName actor;
    private final String what;

    /**
     * @param actor who did it; null for the portal, and if the viewer may not know them
     * @param what what happened, as a sentence in the viewer's language
     */
    InboxRow(Notices.Row row, PersonName actor, String what) {
        this.row = row;
        this.actor = actor;
        this.what = what;
    }

    /** Its id. */
    public UUID getId() {
        return row.id();
    }

    /** The constant's name of why they were told. */
    public String getReason() {
        return row.reason().name();
    }

    /** The tone in which the reason shows. */
    public String getTone() {
        return switch (row.reason()) {
            case MENTIONED -> "info";
            case YOUR_TURN -> "warn";
            case AGREEMENT -> "good";
            case COMMENT, STATE -> "neutral";
        };
    }

    /** Where it leads: to the record, or to the comment there; marks it as read on the way. */
    public String getAddress() {
        return "/inbox/" + row.id();
    }

    /** The record's key. */
    public String getKey() {
        return row.happened().subject().key();
    }

    /** The record's title; the key where it has none. */
    public String getTitle() {
        return row.happened().title() == null ? getKey() : row.happened().title();
    }

    /** What happened. */
    public String getWhat() {
        return what;
    }

    /** The side of who did it; null for the portal. */
    public Side getActorSide() {
        return actor == null ? null : actor.side();
    }

    /** Whether it is about a note of one's own side. */
    public boolean isNote() {
        return row.happened().onlyFor() != null;
    }

    /** The beginning of the comment, without marks; null where there is none. */
    public String getSaid() {
        return row.said() == null ? null : shortened(row.said());
    }

    /** The beginning of a text on one line. */
    static String shortened(String text) {
        String line = MentionText.plain(text).replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? line.offsetByCodePoints(0, LONGEST / 2) : end) + " …";
    }

    /** When it happened. */
    public Instant getMoment() {
        return row.createdAt();
    }

    /** Whether it is unread. */
    public boolean isUnread() {
        return row.readAt() == null;
    }
}
