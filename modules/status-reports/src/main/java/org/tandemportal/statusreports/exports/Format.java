package org.tandemportal.statusreports.exports;

import java.util.Arrays;
import java.util.Optional;

/** What a report can be written as, beside the JSON that the API gives. */
public enum Format {
    /** Paged, tagged, for reading and keeping. */
    PDF("pdf", "application/pdf"),
    /** For spreadsheets, with typed cells. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For spreadsheets and programs, one table. */
    CSV("csv", "text/csv; charset=UTF-8; header=present"),
    /** For wikis and repositories. */
    MARKDOWN("md", "text/markdown; charset=UTF-8"),
    /** One file that any browser shows. */
    HTML("html", "text/html; charset=UTF-8");

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The end of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** As in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of files with this ending; empty if it is none of these. */
    public static Optional<Format> of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst();
    }
}
