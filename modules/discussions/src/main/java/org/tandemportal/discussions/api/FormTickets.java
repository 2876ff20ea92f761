package org.tandemportal.discussions.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.Viewer;

/**
 * What a page's comment forms carry: the record, signed for one person with the installation's secret. It proves that the
 * portal showed the record to this person, so nobody can name another record or another engagement than the record's own,
 * and that the form is the portal's, so no other site can send one in their name.
 */
@ApplicationScoped
public class FormTickets {

    private static final String SEPARATOR = "\u001f";

    @Inject
    @ConfigProperty(name = "tandem.secret")
    private String secret;

    /** For the container. */
    protected FormTickets() {}

    /** With a given secret. */
    FormTickets(String secret) {
        this.secret = secret;
    }

    /** A ticket for this person to comment on this record. */
    public String of(SubjectRef subject, UUID personId) {
        String content = String.join(
                SEPARATOR,
                subject.type().name(),
                subject.key(),
                subject.engagement() == null ? "" : subject.engagement(),
                subject.clientId().toString());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return encode(bytes) + "." + encode(sign(bytes, personId));
    }

    /** The record of a ticket that was made for this person; empty for any other text. */
    public Optional<SubjectRef> read(String ticket, UUID personId) {
        int dot = ticket == null ? -1 : ticket.indexOf('.');
        if (dot < 0 || personId == null) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(ticket.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(ticket.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, sign(content, personId))) {
                return Optional.empty();
            }
            String[] parts = new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return Optional.of(new SubjectRef(
                    SubjectType.valueOf(parts[0]),
                    parts[1],
                    parts[2].isEmpty() ? null : parts[2],
                    UUID.fromString(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A ticket for this person to change what is their own. */
    public String ofPerson(UUID personId) {
        return of(new SubjectRef(SubjectType.PERSON, personId.toString(), null, Viewer.PROVIDER_RECORDS), personId);
    }

    /** Whether a ticket was made for this person to change what is their own. */
    public boolean isOfPerson(String ticket, UUID personId) {
        return read(ticket, personId)
                .filter(subject ->
                        subject.type() == SubjectType.PERSON && subject.key().equals(personId.toString()))
                .isPresent();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] sign(byte[] content, UUID personId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("comment form:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(personId.toString().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
