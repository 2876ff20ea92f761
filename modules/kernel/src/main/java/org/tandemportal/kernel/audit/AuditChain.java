package org.tandemportal.kernel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hash that chains audit entries: HMAC-SHA-256 with the installation's secret over the previous entry's hash and all
 * of an entry's content, each part with its length in front. There is a chain per client, and one for the provider's own
 * records, so that no client's writing waits for, or learns of, another's; and one beside it for what each side keeps to
 * itself, so that no missing number tells the other side of it.
 */
public final class AuditChain {

    /** What the first entry of a chain has as its previous hash: 32 zero bytes. */
    public static final byte[] BEGINNING = new byte[32];

    private AuditChain() {}

    /**
     * An entry's content, as kept.
     *
     * @param clientId whose chain it is in
     * @param sequence its place in the chain, from 1
     * @param at when, to the millisecond
     * @param side the side's name; null for the portal itself
     * @param before the facts before as JSON text; null where nothing was
     * @param after the facts after as JSON text; null where nothing is
     * @param origin the network address that it came from; null where it came from none
     * @param onlyFor the name of the side that only may know of it, whose chain it is in; null for both
     */
    public record Entry(
            UUID clientId,
            long sequence,
            Instant at,
            UUID personId,
            String personName,
            String side,
            String subjectType,
            String subjectKey,
            String engagement,
            String action,
            String before,
            String after,
            String origin,
            String onlyFor) {

        /** An entry that both sides may know of. */
        public Entry(
                UUID clientId,
                long sequence,
                Instant at,
                UUID personId,
                String personName,
                String side,
                String subjectType,
                String subjectKey,
                String engagement,
                String action,
                String before,
                String after,
                String origin) {
            this(
                    clientId,
                    sequence,
                    at,
                    personId,
                    personName,
                    side,
                    subjectType,
                    subjectKey,
                    engagement,
                    action,
                    before,
                    after,
                    origin,
                    null);
        }
    }

    /** The entry's hash, 32 bytes. */
    public static byte[] hash(String secret, byte[] previous, Entry entry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("audit:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(previous);
            for (Object part : new Object[] {
                entry.clientId(),
                entry.sequence(),
                entry.at().toEpochMilli(),
                entry.personId(),
                entry.personName(),
                entry.side(),
                entry.subjectType(),
                entry.subjectKey(),
                entry.engagement(),
                entry.action(),
                entry.before(),
                entry.after()
            }) {
                byte[] bytes = part == null ? new byte[0] : part.toString().getBytes(StandardCharsets.UTF_8);
                mac.update(ByteBuffer.allocate(4)
                        .putInt(part == null ? -1 : bytes.length)
                        .array());
                mac.update(bytes);
            }
            // Entries from before this was kept have none, and keep their hashes.
            if (entry.origin() != null) {
                mac.update(("from:" + entry.origin()).getBytes(StandardCharsets.UTF_8));
            }
            if (entry.onlyFor() != null) {
                mac.update(("only for:" + entry.onlyFor()).getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
