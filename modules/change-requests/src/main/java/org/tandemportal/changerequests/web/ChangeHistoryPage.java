package org.tandemportal.changerequests.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Revision;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.HistoryRow;

/** What happened to a change request, and the difference of two of its revisions. */
@Named
@RequestScoped
public class ChangeHistoryPage {

    @Inject
    private ShowChange showChange;

    @Inject
    private ChangeWords words;

    private String key;
    private Integer from;
    private Integer to;
    private ChangeRequest request;
    private List<HistoryRow> history = List.of();
    private List<RevisionRow> revisions = List.of();
    private List<HistoryRow.Change> lines = List.of();

    /** Reads the history and the revisions. */
    public void loadHistory() {
        ShowChange.Revisions found = showChange.revisions(key);
        request = found.request();
        history = HistoryRow.of(
                showChange.history(key), words::action, field -> words.text("field." + field), words::value);
        revisions = found.revisions().stream()
                .map(revision -> new RevisionRow(revision, found, words))
                .toList();
    }

    /** Reads two revisions; without numbers, the latest two. */
    public void loadComparison() {
        ShowChange.Revisions found = showChange.revisions(key);
        request = found.request();
        int right = to == null ? request.revision() : to;
        int left = from == null ? Math.max(1, right - 1) : from;
        from = left;
        to = right;
        lines = HistoryRow.difference(
                content(found.revisions(), left),
                content(found.revisions(), right),
                field -> words.text("field." + field),
                words::value);
    }

    private static Map<String, Object> content(List<Revision> revisions, int number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst()
                .map(Revision::content)
                .orElseThrow(() -> new NotFound("revision " + number));
    }

    /** A revision in the list. */
    public static final class RevisionRow {

        private final Revision revision;
        private final List<String> touched;
        private final String credited;
        private final String author;
        private final String side;

        RevisionRow(Revision revision, ShowChange.Revisions found, ChangeWords words) {
            this.revision = revision;
            this.touched = revision.touched() == null || revision.number() == 1
                    ? null
                    : revision.touched().stream()
                            .sorted()
                            .map(section -> words.text("section." + section))
                            .toList();
            this.credited = revision.credited().stream()
                    .map(id -> found.names().get(id))
                    .filter(Objects::nonNull)
                    .map(PersonName::name)
                    .collect(Collectors.joining(", "));
            var person = found.names().get(revision.author());
            this.author = person == null ? null : person.name();
            this.side = person == null ? null : person.side().name();
        }

        /** Its number. */
        public int getNumber() {
            return revision.number();
        }

        /** What its author says has changed; may be null. */
        public String getMessage() {
            return revision.message();
        }

        /** The sections that it touched, by name; empty if it was another wording only, null if nobody knows. */
        public List<String> getTouched() {
            return touched;
        }

        /** Whose suggestions it took in, by name; empty for nobody's. */
        public String getCredited() {
            return credited;
        }

        /** Who wrote it. */
        public String getAuthor() {
            return author;
        }

        /** The author's side. */
        public String getSide() {
            return side;
        }

        /** When. */
        public Instant getMoment() {
            return revision.createdAt();
        }
    }

    /** The request. */
    public ChangeRequest getRequest() {
        return request;
    }

    /** Its title. */
    public String getTitle() {
        return request.content().title();
    }

    /** What happened, the latest first. */
    public List<HistoryRow> getHistory() {
        return history;
    }

    /** Its revisions, the newest first. */
    public List<RevisionRow> getRevisions() {
        return revisions;
    }

    /** What differs between the two revisions. */
    public List<HistoryRow.Change> getLines() {
        return lines;
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** Its key, from the address. */
    public void setKey(String key) {
        this.key = key;
    }

    /** The left revision. */
    public Integer getFrom() {
        return from;
    }

    /** The left revision. */
    public void setFrom(Integer from) {
        this.from = from;
    }

    /** The right revision. */
    public Integer getTo() {
        return to;
    }

    /** The right revision. */
    public void setTo(Integer to) {
        this.to = to;
    }
}
