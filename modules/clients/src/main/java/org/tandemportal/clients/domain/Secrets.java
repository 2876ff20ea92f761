package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes random secrets, and the keyed hashes under which they are kept. */
@ApplicationScoped
public class Secrets {

    private static final int GCM_NONCE_BYTES = 12;
    private static final int GCM_TAG_BITS = 128;

    /** Without those that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "tandem.secret")
    private String key;

    /** For the container. */
    public Secrets() {}

    /** With an installation's key. */
    public Secrets(String key) {
        this.key = key;
    }

    /** A new code of 50 random bits that can be typed, such as {@code 7KQXA-M3RZ9}. */
    public String shortCode() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < 10; place++) {
            code.append(place == 5 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /**
     * Encrypts a secret that has to be read again, with AES-256-GCM under a key made from the installation's.
     *
     * @param of whose it is: it can be opened for the same one only
     */
    public byte[] seal(String purpose, String of, byte[] secret) {
        byte[] nonce = new byte[GCM_NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, purpose, of, nonce).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM", e);
        }
    }

    /**
     * Decrypts what {@link #seal} made.
     *
     * @throws IllegalStateException if it was made with another key or for another one, or has been altered
     */
    public byte[] open(String purpose, String of, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, GCM_NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, purpose, of, nonce)
                    .doFinal(sealed, GCM_NONCE_BYTES, sealed.length - GCM_NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret was kept under another key: is TANDEM_SECRET the same?", e);
        }
    }

    private Cipher cipher(int mode, String purpose, String of, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(hash("seal", purpose), "AES"), new GCMParameterSpec(GCM_TAG_BITS, nonce));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A new secret of 256 random bits, safe in an address. */
    public String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of a secret: its HMAC-SHA-256 under the installation's key. */
    public byte[] hash(String purpose, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((purpose + ":" + key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", e);
        }
    }
}
