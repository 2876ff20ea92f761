package org.tandemportal.clients.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.api.EngagementsToJoin;
import org.tandemportal.clients.api.Participant;
import org.tandemportal.clients.domain.Invitations;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Outbox;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/**
 * Brings in people who are invited: with what they take part in, their links, mails and audit entries. The number of
 * statements grows with the engagements, not with the people.
 */
@ApplicationScoped
class Newcomers {

    private static final String BUNDLE = "org.tandemportal.clients.messages";

    @Inject
    private People people;

    @Inject
    private Invitations invitations;

    @Inject
    private EngagementsToJoin engagements;

    @Inject
    private Secrets secrets;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    @Inject
    private PortalAddress portalAddress;

    /**
     * Somebody who is invited.
     *
     * @param organisation that they belong to
     * @param parts their role in each engagement that they are to take part in, by code
     */
    record Newcomer(Person person, Organisation organisation, Map<String, Role> parts) {}

    /** Keeps them, and sends them their invitations. */
    void bringIn(List<Newcomer> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        people.addAll(newcomers.stream().map(Newcomer::person).toList());
        audit.writeAll(newcomers.stream()
                .map(newcomer -> new Audit.Line(
                        newcomer.person().subject(),
                        "invited",
                        null,
                        newcomer.person().facts()))
                .toList());
        send(newcomers);
        Map<String, List<Participant>> parts = new LinkedHashMap<>();
        newcomers.forEach(newcomer -> newcomer.parts()
                .forEach((code, role) -> parts.computeIfAbsent(code, engagement -> new ArrayList<>())
                        .add(new Participant(newcomer.person().asName(), role))));
        parts.forEach(engagements::joinNew);
    }

    /**
     * Sends them their links, and those who are known elsewhere a mail that says so in place of it: their link is kept like
     * any, and nobody knows it. A link stands in the mail only: neither here nor in the audit log, and the outbox forgets it.
     */
    void send(List<Newcomer> newcomers) {
        Instant now = clock.instant();
        Viewer viewer = currentViewer.get();
        Locale locale = Messages.locale(viewer.language());
        String until = AccountMail.written(now.plus(Invitations.LIFE), viewer.zone(), locale);
        String subject = Messages.text(BUNDLE, locale, "mail.invitation.subject", viewer.name());
        List<Outbox.Mail> mails = new ArrayList<>();
        List<Invitations.New> links = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            Person person = newcomer.person();
            String secret = secrets.random();
            Outbox.Mail mail = new Outbox.Mail(
                    UUID.randomUUID(),
                    person.clientId(),
                    person.email(),
                    person.isKnownElsewhere() ? Messages.text(BUNDLE, locale, "mail.knownElsewhere.subject") : subject,
                    person.isKnownElsewhere()
                            ? Messages.text(BUNDLE, locale, "mail.knownElsewhere.text", portalAddress.of(""))
                            : Messages.text(
                                    BUNDLE,
                                    locale,
                                    "mail.invitation.text",
                                    person.name(),
                                    viewer.name(),
                                    newcomer.organisation().name(),
                                    portalAddress.of("/password/" + secret),
                                    until));
            mails.add(mail);
            links.add(new Invitations.New(person, secrets.hash("link", secret), mail.id()));
        }
        outbox.mailAll(mails);
        invitations.addAll(links, now);
    }
}
