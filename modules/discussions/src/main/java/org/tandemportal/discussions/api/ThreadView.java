package org.tandemportal.discussions.api;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.SubjectRef;

/**
 * All that was said about a record, for its page: threads by the line or field that they are about, each thread a comment
 * that began it and its answers.
 */
public final class ThreadView implements Serializable {

    private final SubjectRef subject;
    private final boolean commentable;
    private final LinkedHashMap<String, AnchorView> byAnchor = new LinkedHashMap<>();
    private final HashSet<String> shownAtTheirLine = new HashSet<>();
    private final int count;
    private final boolean watchable;
    private final boolean watched;

    /**
     * @param subject the record
     * @param commentable whether the viewer may comment on it
     * @param comments all comments of the record, oldest first
     */
    public ThreadView(SubjectRef subject, boolean commentable, Collection<CommentView> comments) {
        this(subject, commentable, comments, false, false);
    }

    /**
     * As {@link #ThreadView(SubjectRef, boolean, Collection)}, for somebody who may watch the record.
     *
     * @param watchable whether the viewer can watch the record
     * @param watched whether they do
     */
    public ThreadView(
            SubjectRef subject,
            boolean commentable,
            Collection<CommentView> comments,
            boolean watchable,
            boolean watched) {
        this.watchable = watchable;
        this.watched = watched;
        this.subject = subject;
        this.commentable = commentable;
        this.count = comments.size();
        Map<UUID, CommentView> roots = new HashMap<>();
        for (CommentView comment : comments) {
            if (comment.getReplyTo() == null) {
                roots.put(comment.getId(), comment);
                byAnchor.computeIfAbsent(comment.getAnchor(), AnchorView::new).add(comment);
            }
        }
        // Only now: an answer of the same millisecond may stand before what it answers.
        for (CommentView comment : comments) {
            if (comment.getReplyTo() != null) {
                roots.get(comment.getReplyTo()).addReply(comment);
            }
        }
    }

    /** The record. */
    public SubjectRef getSubject() {
        return subject;
    }

    /** Whether the viewer may comment here. */
    public boolean isCommentable() {
        return commentable;
    }

    /** Whether the viewer can watch the record. */
    public boolean isWatchable() {
        return watchable;
    }

    /** Whether the viewer watches the record. */
    public boolean isWatched() {
        return watched;
    }

    /** The threads about one line or field; {@code null} for those about the record itself. Never null, maybe empty. */
    public AnchorView of(String anchor) {
        AnchorView found = byAnchor.get(anchor);
        return found == null ? new AnchorView(anchor) : found;
    }

    /** The threads about the record itself. */
    public AnchorView getGeneral() {
        return of(null);
    }

    /** The threads about lines and fields, by line or field in the order in which they were first spoken of. */
    public List<AnchorView> getAnchored() {
        return byAnchor.values().stream()
                .filter(place -> place.getAnchor() != null)
                .toList();
    }

    /**
     * As {@link #of}, and remembers that these threads have their place on the page, so that {@link #getElsewhere} leaves
     * them out. For the fragment that shows the thread of a line.
     */
    public AnchorView atItsLine(String anchor) {
        shownAtTheirLine.add(anchor);
        return of(anchor);
    }

    /** The threads about lines and fields that have not been shown at their line, such as one of a line that is gone. */
    public List<AnchorView> getElsewhere() {
        return getAnchored().stream()
                .filter(place -> !shownAtTheirLine.contains(place.getAnchor()))
                .toList();
    }

    /** How many comments there are in all. */
    public int getCount() {
        return count;
    }

    /** How many threads are not resolved. */
    public int getOpenCount() {
        return byAnchor.values().stream().mapToInt(AnchorView::getOpenCount).sum();
    }
}
