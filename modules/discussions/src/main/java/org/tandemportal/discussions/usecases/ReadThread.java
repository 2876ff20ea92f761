package org.tandemportal.discussions.usecases;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tandemportal.discussions.api.CommentView;
import org.tandemportal.discussions.api.Markdown;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.discussions.domain.CommentRow;
import org.tandemportal.discussions.domain.Comments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;

/** Somebody reads what was said. Two statements for any number of comments. */
@UseCase
@Allowed(Permission.READ)
public class ReadThread {

    @Inject
    private Comments comments;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Markdown markdown;

    @Inject
    private CurrentViewer viewer;

    /** All of a record, which the caller has loaded. */
    public ThreadView of(SubjectRef subject) {
        Comments.OnPage page = comments.onPage(subject, viewer.get().personId());
        return new ThreadView(
                subject,
                Commenting.may(viewer.get(), subject),
                views(page.rows()),
                WatchRecord.may(viewer.get(), subject),
                Boolean.TRUE.equals(page.watching()));
    }

    /**
     * Some of a record, which the caller has loaded, oldest first.
     *
     * @param after the cursor of the slice before; null for the beginning
     */
    public Slice<CommentView> slice(SubjectRef subject, int limit, String after) {
        Slice<CommentRow> rows = Slice.of(comments.rowsOf(subject, limit, after), limit, Comments::after, -1);
        return new Slice<>(views(rows.items()), rows.next(), rows.total());
    }

    /**
     * One comment.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none, or the viewer may not see it
     */
    public CommentView comment(UUID id) {
        return views(List.of(comments.row(id))).get(0);
    }

    /**
     * One comment with the texts that it had; one more statement.
     *
     * @throws org.tandemportal.kernel.api.NotFound as before
     */
    public CommentHistory history(UUID id) {
        CommentView comment = comment(id);
        List<CommentHistory.Text> texts = new ArrayList<>();
        if (comment.isEdited()) {
            comments.earlierTexts(id)
                    .forEach(earlier -> texts.add(new CommentHistory.Text(earlier.body(), earlier.writtenAt())));
        }
        texts.add(new CommentHistory.Text(
                comment.getBody(), comment.isEdited() ? comment.getEditedAt() : comment.getCreatedAt()));
        return new CommentHistory(comment, texts);
    }

    private List<CommentView> views(Collection<CommentRow> rows) {
        Map<UUID, PersonName> names = peopleNames.of(rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.authorId(), row.resolvedBy() == null ? row.authorId() : row.resolvedBy()),
                        Markdown.mentionedIn(row.body()).stream()))
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new CommentView(
                        row,
                        markdown.html(row.body(), row.on().engagement(), names),
                        names.get(row.authorId()),
                        row.resolvedBy() == null ? null : names.get(row.resolvedBy()),
                        row.authorId().equals(viewer.get().personId())))
                .toList();
    }
}
