package org.tandemportal.clients.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time, as apps for signing in show them: RFC 6238 with HMAC-SHA-1, six digits and steps of thirty
 * seconds, which is what all such apps understand.
 */
public final class Totp {

    /** Seconds that a code is valid for. */
    public static final int STEP = 30;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    /** A new secret of 160 random bits, as RFC 4226 recommends. */
    public static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The number of the step that a moment falls into. */
    public static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP);
    }

    /** The code of a step. */
    public static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            // RFC 4226, 5.3: four bytes from where the last half byte says, without the sign.
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
            return String.format("%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-1", e);
        }
    }

    /**
     * The step whose code was typed: the present one, or the one before or after it, as clocks go wrong.
     *
     * @param typed as typed, with or without blanks
     * @param lastUsed the last step whose code has been used; that one and those before it don't count any more
     * @return empty if it is no code of these steps
     */
    public static OptionalLong stepOf(byte[] secret, String typed, Instant now, long lastUsed) {
        String code = typed == null ? "" : typed.replaceAll("\\s", "");
        long present = step(now);
        for (long step = present - 1; step <= present + 1; step++) {
            if (step > lastUsed && code.equals(code(secret, step))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** A secret in the letters and digits that apps let one type (RFC 4648, base 32 without padding). */
    public static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte one : secret) {
            buffer = buffer << 8 | one & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
    }

    /** The secret that such a text stands for. */
    public static byte[] secret(String text) {
        ByteArrayOutputStream secret = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : text.toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret.write(buffer >> bits);
            }
        }
        return secret.toByteArray();
    }
}
