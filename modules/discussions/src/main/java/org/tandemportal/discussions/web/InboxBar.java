package org.tandemportal.discussions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.domain.Notices;
import org.tandemportal.discussions.usecases.UnreadCounts;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;

/** How much is unread, for the bar above every page. */
@Named
@RequestScoped
public class InboxBar {

    @Inject
    private UnreadCounts counts;

    @Inject
    private CurrentViewer viewer;

    private Integer unread;

    /** How much is unread. */
    public int getUnread() {
        if (unread == null) {
            unread = counts.of(viewer.get());
        }
        return unread;
    }

    /** The same as it is shown: 99+ for more. */
    public String getShown() {
        return shown(getUnread());
    }

    /** A number as it is shown; empty for none. */
    static String shown(int unread) {
        return unread == 0 ? "" : unread >= Notices.COUNTED ? "99+" : Integer.toString(unread);
    }

    /** What the link says to those who listen. */
    public String getWords() {
        return words(getUnread(), viewer.getLanguage());
    }

    /** What the link says with a number, in a language. */
    static String words(int unread, String language) {
        return unread >= Notices.COUNTED
                ? Messages.text(DiscussionRefused.BUNDLE, Messages.locale(language), "inbox.linkMany")
                : Messages.text(DiscussionRefused.BUNDLE, Messages.locale(language), "inbox.link", unread);
    }
}
