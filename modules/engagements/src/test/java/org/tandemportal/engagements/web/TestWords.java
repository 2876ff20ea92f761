package org.tandemportal.engagements.web;

import java.util.Locale;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.web.Format;

/** The module's words without a container. */
final class TestWords {

    private TestWords() {}

    static Format format(Locale locale) {
        return new Format() {
            @Override
            public Locale locale() {
                return locale;
            }
        };
    }

    static EngagementWords in(Locale locale) {
        return new EngagementWords(format(locale), new CurrentViewer(), new PortalClock());
    }

    static EngagementWords english() {
        return in(Locale.ENGLISH);
    }
}
