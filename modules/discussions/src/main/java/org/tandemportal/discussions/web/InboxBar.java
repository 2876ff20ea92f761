package org.tandemportal.discussions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tandemportal.discussions.api.UnreadWords;
import org.tandemportal.discussions.usecases.UnreadCounts;
import org.tandemportal.kernel.api.CurrentViewer;

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
        return UnreadWords.shown(getUnread());
    }

    /** What the link says to those who listen. */
    public String getWords() {
        return UnreadWords.words(getUnread(), viewer.getLanguage());
    }
}
