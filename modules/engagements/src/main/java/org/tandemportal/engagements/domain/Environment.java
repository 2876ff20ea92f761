package org.tandemportal.engagements.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A named place of an engagement where software runs. */
@Embeddable
public class Environment implements Serializable {

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    private String name;
    private int position;

    /** For the persistence provider. */
    protected Environment() {}

    Environment(UUID clientId, String name, int position) {
        this.clientId = clientId;
        this.name = name;
        this.position = position;
    }

    /** Such as {@code staging}. */
    public String name() {
        return name;
    }

    int position() {
        return position;
    }
}
