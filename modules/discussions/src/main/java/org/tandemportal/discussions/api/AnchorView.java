package org.tandemportal.discussions.api;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was said about one line or field of a record, or about the record itself. */
public final class AnchorView implements Serializable {

    private final String anchor;
    private final ArrayList<CommentView> roots = new ArrayList<>();

    /** @param anchor null for the record itself */
    AnchorView(String anchor) {
        this.anchor = anchor;
    }

    /** Puts a thread behind the earlier ones. */
    void add(CommentView root) {
        roots.add(root);
    }

    /** Such as {@code field:rollbackPlan}; null for the record itself. */
    public String getAnchor() {
        return anchor;
    }

    /** The line's or field's own name, such as {@code rollbackPlan}; null as before. */
    public String getPlace() {
        return anchor == null ? null : anchor.substring(anchor.indexOf(':') + 1);
    }

    /** The comments that began a thread here, oldest first. */
    public List<CommentView> getRoots() {
        return List.copyOf(roots);
    }

    /** How many comments there are here, answers among them. */
    public int getCount() {
        return roots.stream().mapToInt(CommentView::getThreadSize).sum();
    }

    /** How many threads here are not resolved. */
    public int getOpenCount() {
        return (int) roots.stream().filter(root -> !root.isResolved()).count();
    }
}
