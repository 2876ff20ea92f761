package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.web.Attempt;

/** Where one is signed in. */
@Named
@RequestScoped
public class SessionsPage {

    @Inject
    private OwnSessions ownSessions;

    @Inject
    private Attempt attempt;

    private List<Row> rows;

    /** A session as a row. */
    public record Row(
            UUID id,
            SignInWay way,
            String device,
            String networkAddress,
            Instant createdAt,
            Instant lastUsedAt,
            boolean present) {}

    /** The sessions, the one used last first. */
    public List<Row> getRows() {
        if (rows == null) {
            OwnSessions.Shown shown = ownSessions.show(AccountPage.session());
            rows = shown.sessions().stream()
                    .map(session -> new Row(
                            session.id(),
                            session.way(),
                            session.device(),
                            session.networkAddress(),
                            session.createdAt(),
                            session.lastUsedAt(),
                            session.id().equals(shown.present())))
                    .toList();
        }
        return rows;
    }

    /** Whether there are others than the one that is used now. */
    public boolean isOthers() {
        return getRows().stream().anyMatch(row -> !row.present());
    }

    /** Ends one. */
    public void end(UUID id) {
        if (attempt.run(() -> ownSessions.end(id))) {
            attempt.goTo("/account/sessions", AccountPages.MESSAGES, "said.sessionEnded");
        }
    }

    /** Ends all but the one that is used now. */
    public void endOthers() {
        if (attempt.run(() -> ownSessions.endOthers(AccountPage.session()))) {
            attempt.goTo("/account/sessions", AccountPages.MESSAGES, "said.sessionsEnded");
        }
    }
}
