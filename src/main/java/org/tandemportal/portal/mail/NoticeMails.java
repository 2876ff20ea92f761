package org.tandemportal.portal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.tandemportal.discussions.api.InboxWords;
import org.tandemportal.discussions.api.Reason;
import org.tandemportal.discussions.api.Told;
import org.tandemportal.discussions.usecases.MailWishes;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.MailAddresses;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;

/**
 * Mails what people are told of in their inboxes, to those who want that, in the transaction in which they are told: nobody gets
 * a mail of what has not happened, or of what they were not told.
 */
@ApplicationScoped
public class NoticeMails {

    private static final int LONGEST_QUOTE = 4_000;
    private static final Duration STALE = Duration.ofHours(12);

    @Inject
    private MailWishes wishes;

    @Inject
    private MailAddresses addresses;

    @Inject
    private Outbox outbox;

    @Inject
    private PortalClock clock;

    @Inject
    private PortalAddress portalAddress;

    @Inject
    private CurrentViewer viewer;

    @Inject
    @Any
    private Instance<ActionWords> actionWords;

    void told(@Observes Told told) {
        if (clock.instant().isBefore(Instant.now().minus(STALE))) {
            // Told with a moment of the past, as when data are loaded: nobody waits for a mail of that.
            return;
        }
        Map<UUID, Reason> willing = wishes.willing(told.people());
        if (willing.isEmpty()) {
            return;
        }
        List<Outbox.Mail> mails = new ArrayList<>();
        addresses
                .of(willing.keySet())
                .forEach((person, address) -> mails.add(mail(told, willing.get(person), address)));
        outbox.mailAll(mails);
    }

    private Outbox.Mail mail(Told what, Reason reason, MailAddresses.Address to) {
        SubjectRef subject = what.subject();
        Locale locale = Messages.locale(to.language());
        List<String> parts = new ArrayList<>();
        parts.add(sentence(what, reason, locale));
        if (what.said() != null) {
            parts.add(quoted(what.said()));
        }
        parts.add(portalAddress.of(subject.type().address(subject.key())
                + (what.commentId() == null ? "" : "#comment-" + what.commentId())));
        parts.add("-- \n" + InboxWords.text(locale, "mails.footer", portalAddress.of("/account")));
        String title = what.title() == null ? "" : " " + what.title();
        return new Outbox.Mail(
                UUID.randomUUID(),
                subject.clientId(),
                to.email(),
                "[" + subject.key() + "]" + title,
                String.join("\n\n", parts),
                subject.type() + "." + subject.key(),
                what.onlyFor());
    }

    private String sentence(Told what, Reason reason, Locale locale) {
        String who = viewer.get().name();
        String sentence = what.action() == null
                ? InboxWords.text(locale, reason == Reason.MENTIONED ? "inbox.mentioned" : "inbox.commented", who)
                : InboxWords.text(
                        locale, "inbox.did", who, action(what.subject().type(), what.action(), locale));
        String note = what.onlyFor() == null ? "" : " (" + InboxWords.text(locale, "onlyYourSide") + ")";
        return sentence + note + "." + (reason == Reason.YOUR_TURN ? " " + InboxWords.text(locale, "inbox.turn") : "");
    }

    private String action(SubjectType type, String action, Locale locale) {
        for (ActionWords module : actionWords) {
            if (module.types().contains(type)) {
                ResourceBundle words = Messages.bundle(module.bundle(), locale);
                String key = module.key(action);
                return words.containsKey(key) ? words.getString(key) : action;
            }
        }
        return action;
    }

    /** The comment as typed, marked as somebody's words. */
    static String quoted(String said) {
        boolean tooLong = said.codePointCount(0, said.length()) > LONGEST_QUOTE;
        String shown = tooLong ? said.substring(0, said.offsetByCodePoints(0, LONGEST_QUOTE)) + " …" : said;
        return "> " + shown.replaceAll("\\R", "\n> ");
    }
}
