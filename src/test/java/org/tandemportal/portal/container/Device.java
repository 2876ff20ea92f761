package org.tandemportal.portal.container;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A device that holds one passkey, and the browser before it, made by hand after the WebAuthn specification: it answers as it
 * should, or wrongly in one point.
 */
public final class Device {

    /** What the device signs with. */
    public enum Key {
        ES256,
        EDDSA,
        RS256
    }

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int BACKUP_ELIGIBLE = 0x08;
    private static final int BACKED_UP = 0x10;
    private static final int CREDENTIAL = 0x40;

    private final Key key;
    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private byte[] userHandle;
    private String origin;
    private String host = "localhost";
    private boolean verifies = true;
    private boolean synced;
    private int count;
    private boolean alters;

    /** A new one, used on pages of this origin. */
    public Device(Key key, String origin) {
        this.key = key;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    switch (key) {
                        case ES256 -> "EC";
                        case EDDSA -> "Ed25519";
                        case RS256 -> "RSA";
                    });
            if (key == Key.ES256) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On pages of another origin. */
    public Device at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    /** Asked on behalf of another host. */
    public Device forHost(String other) {
        host = other;
        return this;
    }

    /** That does or does not check who holds it. */
    public Device verifying(boolean does) {
        verifies = does;
        return this;
    }

    /** Whose passkeys are copied between its owner's devices. */
    public Device synced() {
        synced = true;
        return this;
    }

    /** That counts from here on. */
    public Device counting(int from) {
        count = from;
        return this;
    }

    /** Whose signatures are altered on the way. */
    public Device altering(boolean does) {
        alters = does;
        return this;
    }

    /** That names another owner. */
    public Device of(byte[] owner) {
        userHandle = owner;
        return this;
    }

    /** Makes its passkey, and answers as the portal's script sends it. */
    public String make(String options) {
        JsonObject asked = Json.createReader(new StringReader(options)).readObject();
        userHandle = Base64.getUrlDecoder().decode(asked.getJsonObject("user").getString("id"));
        byte[] data = data(true);
        ByteArrayOutputStream attestation = new ByteArrayOutputStream();
        attestation.writeBytes(new byte[] {(byte) 0xa3, 0x63, 'f', 'm', 't', 0x64, 'n', 'o', 'n', 'e', 0x67});
        attestation.writeBytes("attStmt".getBytes(StandardCharsets.US_ASCII));
        attestation.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        attestation.writeBytes("authData".getBytes(StandardCharsets.US_ASCII));
        attestation.writeBytes(bytes(data));
        return Json.createObjectBuilder()
                .add("clientDataJSON", text(client("webauthn.create", asked.getString("challenge"))))
                .add("attestationObject", text(attestation.toByteArray()))
                .add("transports", Json.createArrayBuilder().add("internal").add("hybrid"))
                .build()
                .toString();
    }

    /** Uses its passkey for a challenge, and answers as the portal's script sends it. */
    public String use(String challenge) {
        byte[] client = client("webauthn.get", challenge);
        byte[] data = data(false);
        try {
            Signature signature = Signature.getInstance(
                    switch (key) {
                        case ES256 -> "SHA256withECDSA";
                        case EDDSA -> "Ed25519";
                        case RS256 -> "SHA256withRSA";
                    });
            signature.initSign(pair.getPrivate());
            signature.update(data);
            signature.update(hash(client));
            byte[] signed = signature.sign();
            if (alters) {
                signed[signed.length - 1] ^= 1;
            }
            return Json.createObjectBuilder()
                    .add("id", text(id))
                    .add("clientDataJSON", text(client))
                    .add("authenticatorData", text(data))
                    .add("signature", text(signed))
                    .add("userHandle", text(userHandle))
                    .build()
                    .toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] client(String type, String challenge) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(boolean withCredential) {
        int flags = PRESENT
                | (verifies ? VERIFIED : 0)
                | (synced ? BACKUP_ELIGIBLE | BACKED_UP : 0)
                | (withCredential ? CREDENTIAL : 0);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(hash(host.getBytes(StandardCharsets.UTF_8)));
        data.write(flags);
        data.writeBytes(ByteBuffer.allocate(4).putInt(count).array());
        count += count == 0 ? 0 : 1;
        if (withCredential) {
            data.writeBytes(new byte[16]);
            data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
            data.writeBytes(id);
            data.writeBytes(publicKey());
        }
        return data.toByteArray();
    }

    /** As COSE writes it, in CBOR. */
    private byte[] publicKey() {
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        if (pair.getPublic() instanceof ECPublicKey curve) {
            cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            cose.writeBytes(bytes(padded(curve.getW().getAffineX())));
            cose.write(0x22);
            cose.writeBytes(bytes(padded(curve.getW().getAffineY())));
        } else if (pair.getPublic() instanceof EdECPublicKey edwards) {
            byte[] y = padded(edwards.getPoint().getY());
            for (int left = 0, right = y.length - 1; left < right; left++, right--) {
                byte swapped = y[left];
                y[left] = y[right];
                y[right] = swapped;
            }
            y[y.length - 1] |= (byte) (edwards.getPoint().isXOdd() ? 0x80 : 0);
            cose.writeBytes(new byte[] {(byte) 0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21});
            cose.writeBytes(bytes(y));
        } else if (pair.getPublic() instanceof RSAPublicKey rsa) {
            byte[] modulus = rsa.getModulus().toByteArray();
            cose.writeBytes(new byte[] {(byte) 0xa4, 0x01, 0x03, 0x03, 0x39, 0x01, 0x00, 0x20});
            cose.writeBytes(bytes(Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length)));
            cose.write(0x21);
            cose.writeBytes(bytes(rsa.getPublicExponent().toByteArray()));
        }
        return cose.toByteArray();
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return padded;
    }

    /** A string of bytes in CBOR. */
    private static byte[] bytes(byte[] content) {
        ByteBuffer text = ByteBuffer.allocate(content.length + 3);
        if (content.length < 24) {
            text.put((byte) (0x40 | content.length));
        } else if (content.length < 256) {
            text.put((byte) 0x58).put((byte) content.length);
        } else {
            text.put((byte) 0x59).putShort((short) content.length);
        }
        text.put(content);
        return Arrays.copyOf(text.array(), text.position());
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
