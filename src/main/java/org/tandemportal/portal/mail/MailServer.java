package org.tandemportal.portal.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server that the portal hands its mail to, as {@code TANDEM_SMTP_…} and {@code TANDEM_MAIL_FROM} name it.
 *
 * @param security how the connection is kept private
 * @param user null for a server that wants no sign-in
 * @param from the sender's address, with or without a name
 */
record MailServer(String host, int port, Security security, String user, String password, String from) {

    private static final String WAIT_MILLISECONDS = "20000";

    /** How a connection is kept private. */
    enum Security {
        /** Begins in the open and is private before anything is said; the usual way. */
        STARTTLS(587),
        /** Private from the first byte. */
        IMPLICIT(465),
        /** Not at all: for a server on the same machine. */
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }

        static Security of(String setting) {
            return switch (setting.toLowerCase(java.util.Locale.ROOT)) {
                case "none", "false" -> NONE;
                case "implicit" -> IMPLICIT;
                default -> STARTTLS;
            };
        }
    }

    /** The one that the settings name; empty if they name none. */
    static Optional<MailServer> of(Config config) {
        return text(config, "tandem.smtp.host").map(host -> {
            Security security = Security.of(text(config, "tandem.smtp.tls").orElse("starttls"));
            return new MailServer(
                    host,
                    text(config, "tandem.smtp.port").map(Integer::valueOf).orElse(security.port),
                    security,
                    text(config, "tandem.smtp.user").orElse(null),
                    text(config, "tandem.smtp.password").orElse(""),
                    text(config, "tandem.mail.from")
                            .orElseGet(() -> "tandem@"
                                    + URI.create(config.getValue("tandem.base-url", String.class))
                                            .getHost()));
        });
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Hands a mail over.
     *
     * @throws MessagingException if the server can't be reached or does not take it
     */
    void send(OutboxMails.Taken mail) throws MessagingException {
        send(mail.id(), mail.thread(), mail.recipient(), mail.subject(), mail.body(), mail.createdAt());
    }

    /**
     * Hands a mail over.
     *
     * @param id the same however often it is tried, so that a mail that arrives twice is known as one
     * @param thread what mails of one conversation have in common, which mail programs show together; null for none
     * @throws MessagingException as before
     */
    void send(UUID id, String thread, String to, String subject, String text, Instant written)
            throws MessagingException {
        Session session = Session.getInstance(properties(), signIn());
        String domain = new InternetAddress(from).getAddress().replaceFirst(".*@", "");
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + domain + ">");
            }
        };
        if (thread != null) {
            // Nobody has got this one: it stands for the record, as the beginning of all that is told of it.
            String beginning = "<" + thread.replaceAll("[^A-Za-z0-9._-]", "") + "@" + domain + ">";
            message.setHeader("In-Reply-To", beginning);
            message.setHeader("References", beginning);
        }
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        message.setSentDate(Date.from(written));
        // Nobody's holiday notice needs to come back.
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Authenticator signIn() {
        return user == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(user, password);
                    }
                };
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", WAIT_MILLISECONDS);
        properties.put("mail.smtp.timeout", WAIT_MILLISECONDS);
        properties.put("mail.smtp.writetimeout", WAIT_MILLISECONDS);
        return properties;
    }

    /** Without the password, so that no log ever has it. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security;
    }
}
