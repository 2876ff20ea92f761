package org.tandemportal.kernel.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The short-lived token by which the launcher's commands call the portal as the portal itself. Only who knows the
 * installation's secret can make one; it is valid for a minute.
 */
public final class InternalToken {

    private static final Pattern FORM = Pattern.compile("internal\\.([a-z]+)\\.(\\d{1,12})\\.([0-9a-f]{64})");
    private static final Set<String> PURPOSES = Set.of("export", "administrators");
    private static final Duration VALID = Duration.ofSeconds(60);

    private InternalToken() {}

    /** A token for a purpose: {@code export} or {@code administrators}. */
    public static String make(String secret, String purpose, Instant now) {
        long second = now.getEpochSecond();
        return "internal." + purpose + "." + second + "." + sign(secret, purpose + "." + second);
    }

    /** Whether it is such a token for this purpose, made with this secret not more than a minute before {@code now}. */
    public static boolean valid(String secret, String token, String purpose, Instant now) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !parts.group(1).equals(purpose) || !PURPOSES.contains(purpose)) {
            return false;
        }
        long age = now.getEpochSecond() - Long.parseLong(parts.group(2));
        byte[] expected = sign(secret, parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.UTF_8);
        boolean signed = MessageDigest.isEqual(expected, parts.group(3).getBytes(StandardCharsets.UTF_8));
        return signed && age >= -5 && age <= VALID.toSeconds();
    }

    private static String sign(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
