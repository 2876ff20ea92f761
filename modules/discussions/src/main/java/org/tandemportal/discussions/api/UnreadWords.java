package org.tandemportal.discussions.api;

import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.kernel.api.Messages;

/** How the number of what is unread is shown. */
public final class UnreadWords {

    private UnreadWords() {}

    /** A number as it is shown: empty for none, 99+ for more. */
    public static String shown(int unread) {
        return unread == 0 ? "" : unread >= Notices.COUNTED ? "99+" : Integer.toString(unread);
    }

    /** What the link to the inbox says to those who listen, in a language. */
    public static String words(int unread, String language) {
        return unread >= Notices.COUNTED
                ? Messages.text(DiscussionRefused.BUNDLE, Messages.locale(language), "inbox.linkMany")
                : Messages.text(DiscussionRefused.BUNDLE, Messages.locale(language), "inbox.link", unread);
    }
}
