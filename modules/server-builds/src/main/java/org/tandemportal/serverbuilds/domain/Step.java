package org.tandemportal.serverbuilds.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tandemportal.serverbuilds.api.ServerBuildState;

/** That a build came into a state, for figures about a time. Never changed. */
@Entity
@Table(name = "step", schema = "server_builds")
public class Step {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String build;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ServerBuildState state;

    @Column(updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected Step() {}

    /** The build has just come into the state that it is in. */
    Step(ServerBuild build) {
        this.id = UUID.randomUUID();
        this.build = build.key();
        this.clientId = build.clientId();
        this.state = build.state();
        this.at = build.stateSince();
    }
}
