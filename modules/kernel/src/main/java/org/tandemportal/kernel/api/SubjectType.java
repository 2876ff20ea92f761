package org.tandemportal.kernel.api;

/** The kinds of records that discussions, flags and the audit log can point at, with the address of their pages. */
public enum SubjectType {
    ENGAGEMENT("/engagements/"),
    ENVIRONMENT("/engagements/"),
    FEATURE("/features/"),
    FLAG("/flags/"),
    ACTION("/actions/"),
    SERVER_BUILD("/server-builds/"),
    CHANGE_REQUEST("/change-requests/"),
    /** Its key is its id. */
    FREEZE("/freezes/"),
    /** A template for standard changes; its key is its id. */
    TEMPLATE("/templates/"),
    INCIDENT_REVIEW("/incident-reviews/"),
    /** Its key is the engagement's code and the week, such as {@code PTV-WEB-2026-W47}. */
    STATUS_REPORT("/status-reports/"),
    PERSON("/admin/people/"),
    CLIENT("/admin/clients/"),
    COMMENT("/comments/"),
    /** Who agrees in an engagement; its key is the engagement's code. */
    AGREEMENT_TERMS("/engagements/", "/agreement-terms"),
    /** A file whose records were brought in; its key is its id. */
    MOVING_IN("/change-requests/import?file="),
    /** Service hours, holidays and targets of an engagement; its key is the engagement's code. */
    SERVICE_HOURS("/engagements/", "/service-hours");

    private final String path;
    private final String end;

    SubjectType(String path) {
        this(path, "");
    }

    SubjectType(String path, String end) {
        this.path = path;
        this.end = end;
    }

    /** Whether its keys are for people to read; else they are ids. */
    public boolean isKeyReadable() {
        return switch (this) {
            case FREEZE, TEMPLATE, PERSON, CLIENT, COMMENT -> false;
            default -> true;
        };
    }

    /** The address of the record's page, from the root of the portal. */
    public String address(String key) {
        // A week is a part of its own in the address.
        return path + (this == STATUS_REPORT ? key.replaceFirst("-(\\d{4}-W\\d{2})$", "/$1") : key) + end;
    }
}
