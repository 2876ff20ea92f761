package org.tandemportal.discussions.api;

import java.util.Locale;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.kernel.api.Messages;

/** What inboxes and mails say, for those who write mails. */
public final class InboxWords {

    private InboxWords() {}

    /** A text of the module's bundle in somebody's language. */
    public static String text(Locale locale, String key, Object... arguments) {
        return Messages.text(DiscussionRefused.BUNDLE, locale, key, arguments);
    }
}
