package org.tandemportal.serverbuilds.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemportal.kernel.api.Agreement.Standing;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.web.HistoryRow;
import org.tandemportal.serverbuilds.api.LineDifference;
import org.tandemportal.serverbuilds.domain.Builds.RevisionRow;
import org.tandemportal.serverbuilds.usecases.BuildRecord;
import org.tandemportal.serverbuilds.usecases.ShowServerBuild;

/** The revisions of a server build, the difference of any two, and what happened to the build. */
@Named
@RequestScoped
public class ServerBuildHistoryPage {

    @Inject
    private ShowServerBuild showServerBuild;

    @Inject
    private ServerBuildWords words;

    private String key;
    private String from;
    private String to;
    private boolean same;
    private BuildRecord build;
    private ShowServerBuild.Revisions revisions;
    private ShowServerBuild.Comparison comparison;
    private List<HistoryRow> history = List.of();

    /** Reads the revisions. */
    public void loadRevisions() {
        revisions = showServerBuild.revisions(key, List.of());
        build = revisions.build();
    }

    /** Reads two revisions; without numbers, the latest two. */
    public void loadComparison() {
        comparison = showServerBuild.compare(key, number(from), number(to));
        revisions = comparison.revisions();
        build = revisions.build();
    }

    /** Null for nothing; what is no number is no revision either. */
    private static Integer number(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }

    /** Reads the history. */
    public void loadHistory() {
        ShowServerBuild.History found = showServerBuild.history(key);
        build = found.build();
        history = HistoryRow.of(found.entries(), words::action, field -> words.text("fact." + field), this::inWords);
    }

    private String inWords(String fact, String kept) {
        return switch (fact) {
            case "state" -> words.text("state." + kept);
            case "client", "provider" -> standing(kept);
            default -> kept;
        };
    }

    /** A standing as the audit log keeps it: its name, and the revision that was spoken of. */
    private String standing(String kept) {
        String[] parts = kept.split(" ", 2);
        String word = words.text("standing." + Standing.valueOf(parts[0]));
        return parts.length == 1 ? word : word + " (" + words.text("revision", parts[1]) + ")";
    }

    /** The build, without its specification. */
    public BuildRecord getBuild() {
        return build;
    }

    /** Its engagement's code. */
    public String getEngagement() {
        return build.engagement();
    }

    /** What it is called. */
    public String getTitle() {
        return build.title();
    }

    /** What happened, the latest first. */
    public List<HistoryRow> getHistory() {
        return history;
    }

    /** Its revisions, the newest first. */
    public List<RevisionRow> getRevisions() {
        return revisions.rows();
    }

    /** Who wrote a revision; null if the viewer may not know them. */
    public PersonName author(RevisionRow revision) {
        return revisions.author(revision);
    }

    /** What differs between the two revisions, in words; with the lines that are the same if those are asked for. */
    public List<LineDifference> getLines() {
        return words.readable(comparison.lines().stream()
                .filter(line -> same || line.isDifferent())
                .toList());
    }

    /** How many lines differ. */
    public long getDiffering() {
        return comparison.lines().stream().filter(LineDifference::isDifferent).count();
    }

    /** How many lines are the same in both. */
    public long getUnchanged() {
        return comparison.lines().size() - getDiffering();
    }

    /** The revision on the left. */
    public int getLeft() {
        return comparison.from();
    }

    /** The revision on the right. */
    public int getRight() {
        return comparison.to();
    }

    /** Its key. */
    public String getKey() {
        return key;
    }

    /** Its key, from the address. */
    public void setKey(String key) {
        this.key = key;
    }

    /** The left revision as it stands in the address. */
    public String getFrom() {
        return from;
    }

    /** The left revision as it stands in the address. */
    public void setFrom(String from) {
        this.from = from;
    }

    /** The right revision as it stands in the address. */
    public String getTo() {
        return to;
    }

    /** The right revision as it stands in the address. */
    public void setTo(String to) {
        this.to = to;
    }

    /** Whether lines are shown that are the same. */
    public boolean isSame() {
        return same;
    }

    /** Whether lines are shown that are the same. */
    public void setSame(boolean same) {
        this.same = same;
    }
}
