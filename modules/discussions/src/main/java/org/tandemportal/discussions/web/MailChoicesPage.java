package org.tandemportal.discussions.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.domain.DiscussionRefused;
import org.tandemportal.discussions.usecases.OwnMails;
import org.tandemportal.kernel.web.Attempt;

/** For which reasons the viewer gets a mail: a part of their account's page. */
@Named
@RequestScoped
public class MailChoicesPage {

    @Inject
    private OwnMails ownMails;

    @Inject
    private Attempt attempt;

    private List<String> mails;

    /** Keeps what was chosen. */
    public void save() {
        if (attempt.run(() -> ownMails.choose(mails == null ? List.of() : mails))) {
            attempt.goTo("/account", DiscussionRefused.BUNDLE, "mails.saved");
        }
    }

    /** What there can be a mail for. */
    public Reason[] getReasons() {
        return Reason.values();
    }

    /** The names of the reasons for which they get one. */
    public List<String> getMails() {
        if (mails == null) {
            mails = ownMails.show().entrySet().stream()
                    .filter(Map.Entry::getValue)
                    .map(choice -> choice.getKey().name())
                    .toList();
        }
        return mails;
    }

    /** As chosen. */
    public void setMails(List<String> mails) {
        this.mails = mails;
    }
}
