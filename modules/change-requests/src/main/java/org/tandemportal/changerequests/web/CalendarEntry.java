package org.tandemportal.changerequests.web;

/** One thing on one day of the calendar. */
public final class CalendarEntry {

    /** What can stand in the calendar. */
    public enum Kind {
        /** A freeze window. */
        FREEZE,
        /** A feature's target date. */
        LAUNCH,
        /** A change. */
        CHANGE
    }

    private final Kind kind;
    private final String key;
    private final String title;
    private final String address;
    private final String time;
    private final String until;
    private final String hover;
    private final String state;
    private final String tone;
    private final boolean begins;
    private final Movable movable;

    /**
     * What is needed to move a change by hand.
     *
     * @param start its start as the viewer's clock shows it, such as {@code 2026-11-27T20:00}
     * @param agreed whether moving it takes back what was agreed
     */
    record Movable(String start, int version, boolean agreed) {}

    /**
     * When on a day.
     *
     * @param from what is shown in any case; empty for the whole day
     * @param until what follows where there is room; may be empty
     */
    record Time(String from, String until) {}

    CalendarEntry(
            Kind kind,
            String key,
            String title,
            String address,
            Time time,
            String hover,
            String state,
            String tone,
            boolean begins,
            Movable movable) {
        this.kind = kind;
        this.key = key;
        this.title = title;
        this.address = address;
        this.time = time.from();
        this.until = time.until();
        this.hover = hover;
        this.state = state;
        this.tone = tone;
        this.begins = begins;
        this.movable = movable;
    }

    /** What it is. */
    public Kind getKind() {
        return kind;
    }

    /** Its key; empty for a freeze window. */
    public String getKey() {
        return key;
    }

    /** What it is called. */
    public String getTitle() {
        return title;
    }

    /** The address of its page. */
    public String getAddress() {
        return address;
    }

    /** When on that day, in the viewer's zone; empty for the whole day. */
    public String getTime() {
        return time;
    }

    /** What follows the time where there is room, such as {@code –21:00}; may be empty. */
    public String getUntil() {
        return until;
    }

    /** From when to when in the engagement's zone. */
    public String getHover() {
        return hover;
    }

    /** A change's state in words; else empty. */
    public String getState() {
        return state;
    }

    /** The tone of a change's state. */
    public String getTone() {
        return tone;
    }

    /** Whether it begins on that day. */
    public boolean isBegins() {
        return begins;
    }

    /** Whether the viewer may move it from here. */
    public boolean isMovable() {
        return movable != null;
    }

    /** Its start as the viewer's clock shows it; null if it cannot be moved. */
    public String getStart() {
        return movable == null ? null : movable.start();
    }

    /** The version that the page shows; null if it cannot be moved. */
    public Integer getVersion() {
        return movable == null ? null : Integer.valueOf(movable.version());
    }

    /** Whether moving it takes back what was agreed. */
    public boolean isAgreed() {
        return movable != null && movable.agreed();
    }
}
