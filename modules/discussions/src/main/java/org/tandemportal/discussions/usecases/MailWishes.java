package org.tandemportal.discussions.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.MailChoices;

/** Who wants a mail of what they are told. Joins the caller's transaction. */
@ApplicationScoped
public class MailWishes {

    @Inject
    private MailChoices choices;

    /** Those of these people who want a mail for their reason; one statement. */
    public Map<UUID, Reason> willing(Map<UUID, Reason> told) {
        return choices.willing(told);
    }
}
