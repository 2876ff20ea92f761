package org.tandemportal.engagements.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.engagements.usecases.ListEngagements;

/** A client's engagements, for the client's page; on pages {@code clientEngagements}. */
@Named
@RequestScoped
public class ClientEngagements {

    @Inject
    private ListEngagements listEngagements;

    private List<ListEngagements.OfClient> rows;

    /** Them with who takes part, in the order of the codes; asked for once a request. */
    public List<ListEngagements.OfClient> of(String clientId) {
        if (rows == null) {
            rows = listEngagements.ofClient(UUID.fromString(clientId));
        }
        return rows;
    }
}
