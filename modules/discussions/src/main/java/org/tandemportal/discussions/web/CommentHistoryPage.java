package org.tandemportal.discussions.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.tandemportal.discussions.api.CommentView;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.usecases.CommentHistory;
import org.tandemportal.discussions.usecases.ReadThread;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.web.Format;

/** The texts that a comment had, newest first, each with what it changed. */
@Named
@RequestScoped
public class CommentHistoryPage {

    @Inject
    private ReadThread readThread;

    @Inject
    private Format format;

    private String id;
    private CommentView comment;
    private List<Version> versions = List.of();

    /** One text. */
    public static final class Version {

        private final int number;
        private final Instant writtenAt;
        private final List<Line> lines;

        Version(int number, Instant writtenAt, List<Line> lines) {
            this.number = number;
            this.writtenAt = writtenAt;
            this.lines = lines;
        }

        /** 1 for the first. */
        public int getNumber() {
            return number;
        }

        /** When it was written. */
        public Instant getWrittenAt() {
            return writtenAt;
        }

        /** How it differs from the text before, line by line; for the first, all of it. */
        public List<Line> getLines() {
            return lines;
        }
    }

    /** One line of a difference, as {@code t:difference} wants it. */
    public static final class Line {

        private final String kind;
        private final String path;
        private final String before;
        private final String after;

        Line(String kind, String path, String before, String after) {
            this.kind = kind;
            this.path = path;
            this.before = before;
            this.after = after;
        }

        /** ADDED, REMOVED, CHANGED or SAME. */
        public String getKind() {
            return kind;
        }

        /** Which line it is. */
        public String getPath() {
            return path;
        }

        /** The line before; empty where there was none. */
        public String getBefore() {
            return before;
        }

        /** The line after; empty where there is none. */
        public String getAfter() {
            return after;
        }
    }

    /** Reads the comment and its earlier texts. */
    public void load() {
        CommentHistory history = readThread.history(Ids.require(id));
        comment = history.comment();
        String line = ResourceBundle.getBundle(
                        DiscussionRefused.BUNDLE,
                        format.locale(),
                        Thread.currentThread().getContextClassLoader())
                .getString("line");
        List<Version> newestFirst = new ArrayList<>();
        String before = "";
        for (CommentHistory.Text text : history.texts()) {
            newestFirst.add(0, new Version(newestFirst.size() + 1, text.writtenAt(), lines(before, text.body(), line)));
            before = text.body();
        }
        versions = newestFirst;
    }

    /** The difference of two texts; {@code before} is empty for the first. */
    static List<Line> lines(String before, String after, String pathPattern) {
        DiffRowGenerator generator =
                DiffRowGenerator.create().lineNormalizer(line -> line).build();
        List<DiffRow> rows = generator.generateDiffRows(
                before.isEmpty() ? List.of() : before.lines().toList(),
                after.lines().toList());
        List<Line> lines = new ArrayList<>();
        for (DiffRow row : rows) {
            String kind =
                    switch (row.getTag()) {
                        case INSERT -> "ADDED";
                        case DELETE -> "REMOVED";
                        case CHANGE -> "CHANGED";
                        case EQUAL -> "SAME";
                    };
            String path = MessageFormat.format(pathPattern, lines.size() + 1);
            lines.add(new Line(kind, path, row.getOldLine(), row.getNewLine()));
        }
        return lines;
    }

    /** The comment's id, from the address. */
    public String getId() {
        return id;
    }

    /** The comment's id, from the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** The comment as it is now. */
    public CommentView getComment() {
        return comment;
    }

    /** The key of the record that it is about. */
    public String getSubjectKey() {
        return comment.getSubject().key();
    }

    /** The record's engagement; null outside any. */
    public String getEngagement() {
        return comment.getSubject().engagement();
    }

    /** Its texts, newest first. */
    public List<Version> getVersions() {
        return versions;
    }
}
