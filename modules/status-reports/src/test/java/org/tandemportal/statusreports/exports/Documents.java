package org.tandemportal.statusreports.exports;

import java.util.Locale;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.statusreports.domain.ReportContent;

/** Documents for tests, of a portal at an address that needs escaping nowhere. */
final class Documents {

    static final String PORTAL = "https://tandem.example";

    private Documents() {}

    static ReportDocument english(ReportContent content) {
        return new ReportDocument(content, Locale.ENGLISH, PORTAL, new Markdown());
    }

    static ReportDocument german(ReportContent content) {
        return new ReportDocument(content, Locale.GERMAN, PORTAL, new Markdown());
    }
}
