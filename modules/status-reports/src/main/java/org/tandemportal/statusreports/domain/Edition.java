package org.tandemportal.statusreports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.statusreports.api.Health;

/** A published status report with all that was shown. Written once; the database lets nobody change it. */
@Entity
@Table(name = "edition", schema = "status_reports")
public class Edition {

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;

    @Column(name = "published_by", updatable = false)
    private UUID publishedBy;

    @Column(name = "published_by_name", updatable = false)
    private String publishedByName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Health health;

    @Column(updatable = false)
    private String figures;

    @Column(updatable = false)
    private String snapshot;

    /** For the persistence provider. */
    protected Edition() {}

    /**
     * The edition of a report.
     *
     * @param content all that it shows, with {@link ReportContent#published} set
     */
    public static Edition of(StatusReport report, ReportContent content, PersonName by) {
        Edition edition = new Edition();
        edition.key = report.key().value();
        edition.clientId = report.clientId();
        edition.publishedAt = content.published().at();
        edition.publishedBy = by.id();
        edition.publishedByName = by.name();
        edition.health = content.health();
        edition.figures = Snapshot.figures(content);
        edition.snapshot = Snapshot.write(content);
        return edition;
    }

    /** All that it shows. */
    public ReportContent content() {
        return Snapshot.read(snapshot);
    }
}
