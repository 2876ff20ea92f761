package org.tandemportal.statusreports.domain;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** What one side wrote about the week. The author's name is kept as it was, like in the audit log. */
@Embeddable
public class Paragraph implements Serializable {

    private String text;
    private UUID author;
    private String authorName;
    private Instant writtenAt;
    private int revision;

    /** For the persistence provider, and for what is not written yet. */
    protected Paragraph() {}

    /** The paragraph that follows on {@code before}. */
    static Paragraph after(Paragraph before, String text, PersonName by, Instant now) {
        Paragraph written = new Paragraph();
        written.text = text;
        written.author = by.id();
        written.authorName = by.name();
        written.writtenAt = now;
        written.revision = before.revision + 1;
        return written;
    }

    /** Markdown; null while there is none. */
    public String text() {
        return text;
    }

    /** Who wrote it last; null while there is none. */
    public PersonName author(Side side) {
        return author == null ? null : new PersonName(author, authorName, side);
    }

    /** When it was written last; null while there is none. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** How often it has been written; 0 while there is none. */
    public int revision() {
        return revision;
    }

    /** Whether there is one. */
    public boolean isWritten() {
        return text != null;
    }
}
