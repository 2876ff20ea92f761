package org.tandemportal.statusreports.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Week;
import org.tandemportal.statusreports.api.State;
import org.tandemportal.statusreports.api.StatusReportKey;

/**
 * An engagement's week, as both sides tell it.
 *
 * <p>Its life: a {@code DRAFT}, whose sections are collected from the records each time that somebody looks, and in which
 * each side writes its own paragraph. When both have and the week has begun, a service manager publishes it; from then on
 * nothing of it changes, and what people see is the edition.
 */
@Entity
@Table(name = "report", schema = "status_reports")
public class StatusReport {

    /** The longest paragraph, in characters. */
    public static final int LONGEST_PARAGRAPH = 10_000;

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    @Column(updatable = false)
    private String week;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "client_text"))
    @AttributeOverride(name = "author", column = @Column(name = "client_author"))
    @AttributeOverride(name = "authorName", column = @Column(name = "client_author_name"))
    @AttributeOverride(name = "writtenAt", column = @Column(name = "client_written_at"))
    @AttributeOverride(name = "revision", column = @Column(name = "client_revision"))
    private Paragraph client = new Paragraph();

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "provider_text"))
    @AttributeOverride(name = "author", column = @Column(name = "provider_author"))
    @AttributeOverride(name = "authorName", column = @Column(name = "provider_author_name"))
    @AttributeOverride(name = "writtenAt", column = @Column(name = "provider_written_at"))
    @AttributeOverride(name = "revision", column = @Column(name = "provider_revision"))
    private Paragraph provider = new Paragraph();

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    /** For the persistence provider. */
    protected StatusReport() {}

    /** A report in which nobody has written yet; its version is 0. */
    public static StatusReport untouched(StatusReportKey key, UUID clientId) {
        StatusReport report = new StatusReport();
        report.key = key.value();
        report.engagement = key.engagement();
        report.week = key.week().toString();
        report.clientId = clientId;
        report.state = State.DRAFT;
        return report;
    }

    /**
     * A side writes its paragraph, or writes it anew.
     *
     * @param by whose side's paragraph it is
     * @param text Markdown; not null
     * @param seen the revision of the paragraph that the writer has read; null for any
     * @throws StatusReportRefused once it has been published
     * @throws ChangedMeanwhile if somebody of the same side has written since
     */
    public void write(PersonName by, String text, Integer seen, Instant now) {
        if (state == State.PUBLISHED) {
            throw new StatusReportRefused("write.published", key);
        }
        new InputCheck().that(text != null, "paragraph", "required").end();
        Paragraph before = paragraph(by.side());
        if (seen != null && seen != before.revision()) {
            throw new ChangedMeanwhile(key, before.author(by.side()), before.writtenAt());
        }
        Paragraph written = Paragraph.after(before, text, by, now);
        if (by.side() == Side.CLIENT) {
            client = written;
        } else {
            provider = written;
        }
        updatedAt = now;
        Side turn = whoseTurn();
        if (turn != waitingFor) {
            waitingFor = turn;
            waitingSince = now;
        }
    }

    private Side whoseTurn() {
        if (state == State.PUBLISHED) {
            return null;
        }
        // The provider's manager publishes.
        return paragraph(Side.CLIENT).isWritten() ? Side.PROVIDER : Side.CLIENT;
    }

    /**
     * The provider publishes it; nothing of it changes any more.
     *
     * @param begins when the week begins
     * @throws StatusReportRefused if it has been published, the week has not begun, or a side has not written
     */
    public void publish(Instant begins, Instant now) {
        requirePublishable(begins, now);
        state = State.PUBLISHED;
        waitingFor = null;
        waitingSince = now;
        updatedAt = now;
    }

    /** As {@link #publish} checks it. */
    public void requirePublishable(Instant begins, Instant now) {
        if (state == State.PUBLISHED) {
            throw new StatusReportRefused("publish.published", key);
        }
        if (now.isBefore(begins)) {
            throw new StatusReportRefused("publish.notBegun", week);
        }
        boolean ofClient = paragraph(Side.CLIENT).isWritten();
        boolean ofProvider = paragraph(Side.PROVIDER).isWritten();
        if (!ofClient && !ofProvider) {
            throw new StatusReportRefused("publish.missing.both");
        }
        if (!ofClient || !ofProvider) {
            throw new StatusReportRefused("publish.missing." + (ofClient ? Side.PROVIDER : Side.CLIENT));
        }
    }

    /** A side's paragraph; never null, maybe not written. */
    public Paragraph paragraph(Side side) {
        Paragraph paragraph = side == Side.CLIENT ? client : provider;
        // The persistence provider leaves an embedded value null where all of its columns are.
        return paragraph == null ? new Paragraph() : paragraph;
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.STATUS_REPORT, key, engagement, clientId);
    }

    /** All that the audit log keeps of it. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", state.name());
        facts.put("clientParagraph", paragraph(Side.CLIENT).text());
        facts.put("providerParagraph", paragraph(Side.PROVIDER).text());
        return facts;
    }

    /** Its key. */
    public StatusReportKey key() {
        return StatusReportKey.of(engagement, week);
    }

    /** The client whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** The week that it is about. */
    public Week week() {
        return key().week();
    }

    /** Whether it can still change. */
    public State state() {
        return state;
    }

    /** Whose turn it is; empty once it is published, and while nobody has written, when it is both sides'. */
    public Optional<Side> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** Counts its changes; the API's ETag. */
    public int version() {
        return version;
    }
}
