package org.tandemportal.discussions.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.tandemportal.kernel.api.ChangedMeanwhile;

/** The comment was edited, resolved or reopened since the viewer read it. */
public class CommentChangedMeanwhile extends ChangedMeanwhile {

    private final String subjectKey;

    /** @param comment as it is now */
    public CommentChangedMeanwhile(Comment comment) {
        super(comment.id().toString(), null, comment.changedAt());
        this.subjectKey = comment.on().key();
    }

    /** The kernel's sentence would name the comment by its id, which nobody knows. */
    @Override
    public String reason(Locale locale) {
        String pattern = ResourceBundle.getBundle(
                        DiscussionRefused.BUNDLE, locale, Thread.currentThread().getContextClassLoader())
                .getString("commentChangedMeanwhile");
        return new MessageFormat(pattern, locale).format(new Object[] {subjectKey});
    }
}
