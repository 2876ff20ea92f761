package org.tandemportal.clients.domain;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: Argon2id with 19 MiB, 2 passes and one lane, as the OWASP Password Storage Cheat Sheet asks. Kept in the
 * form of its reference implementation, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, so that the numbers can grow. Those
 * of earlier versions, {@code pbkdf2-sha512$iterations$salt$hash}, are still checked.
 */
public final class PasswordHash {

    private static final Argon2Function FUNCTION = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String BEGINNING = "$argon2id$v=19$m=19456,t=2,p=1$";
    private static final int SALT_BYTES = 16;
    private static final String EARLIER = "pbkdf2-sha512$";

    /** Compared against when there is no such account, so that an unknown address takes as long as a known one. */
    private static final String OF_NOBODY = BEGINNING + "bm9ib2R5J3MgaGFzaCE$" + "A".repeat(43);

    private PasswordHash() {}

    /** The hash of a new password, with a new salt. */
    public static String of(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(FUNCTION).getResult();
    }

    /**
     * Whether the password is the one that was hashed; takes the same time whatever the answer.
     *
     * @param hash null if there is no such account, or it has no password
     */
    public static boolean matches(String password, String hash) {
        if (hash != null && hash.startsWith(EARLIER)) {
            return matchesEarlier(password, hash.split("\\$"));
        }
        String against = hash == null ? OF_NOBODY : hash;
        return Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)) && hash != null;
    }

    /** Whether a hash is to be made anew when its password is known, since those of today are better. */
    public static boolean isOutdated(String hash) {
        return hash != null && !hash.startsWith(BEGINNING);
    }

    private static boolean matchesEarlier(String password, String[] parts) {
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] expected = decoder.decode(parts[3]);
        PBEKeySpec key = new PBEKeySpec(
                password.toCharArray(), decoder.decode(parts[2]), Integer.parseInt(parts[1]), expected.length * 8);
        try {
            byte[] presented = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            return MessageDigest.isEqual(expected, presented);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2 with HMAC-SHA-512", e);
        } finally {
            key.clearPassword();
        }
    }
}
