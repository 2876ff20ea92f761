package org.tandemportal.clients.domain;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords: PBKDF2 with HMAC-SHA-512 and 220,000 iterations, as the OWASP Password Storage Cheat Sheet asks.
 * Kept as {@code pbkdf2-sha512$iterations$salt$hash}, so that the number can grow.
 */
public final class PasswordHash {

    private static final int ITERATIONS = 220_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Compared against when there is no such account, so that an unknown address takes as long as a known one. */
    private static final String OF_NOBODY = text(random(16), random(BITS / 8));

    private PasswordHash() {}

    /** The hash of a new password, with a new salt. */
    public static String of(String password) {
        byte[] salt = random(16);
        return text(salt, derive(password, salt, ITERATIONS));
    }

    private static String text(byte[] salt, byte[] hash) {
        return "pbkdf2-sha512$" + ITERATIONS + "$" + Base64.getEncoder().encodeToString(salt) + "$"
                + Base64.getEncoder().encodeToString(hash);
    }

    /**
     * Whether the password is the one that was hashed; takes the same time whatever the answer.
     *
     * @param hash null if there is no such account, or it has no password
     */
    public static boolean matches(String password, String hash) {
        String[] parts = (hash == null ? OF_NOBODY : hash).split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] presented = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(expected, presented) && hash != null;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
            try {
                return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(key)
                        .getEncoded();
            } finally {
                key.clearPassword();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2 with HMAC-SHA-512", e);
        }
    }
}
