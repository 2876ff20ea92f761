package org.tandemportal.clients.domain;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.clients.api.PasskeyChallenge;

/**
 * The two ceremonies of WebAuthn: what a browser is told to ask of a device, and whether the device's answer is right. The
 * checks themselves are webauthn4j's; how often a passkey was used is for {@link Passkeys} to compare, as only the database
 * can do that for two answers at the same time.
 */
@ApplicationScoped
public class PasskeyCeremonies {

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);
    private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,20}");
    private static final int MOST_TRANSPORTS = 8;
    private static final int LONGEST_CREDENTIAL_ID = 1023;

    /** Made at the first use: most starts of the portal need it much later. */
    private static final class Library {
        static final ObjectConverter CONVERTER = new ObjectConverter();
        static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        static final AttestedCredentialDataConverter CREDENTIALS = new AttestedCredentialDataConverter(CONVERTER);
    }

    @Inject
    @ConfigProperty(name = "tandem.base-url")
    private String baseUrl;

    /** For the container. */
    public PasskeyCeremonies() {}

    /** For a portal at this address. */
    public PasskeyCeremonies(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * A passkey that a device has made.
     *
     * @param credentialId what the device calls it
     * @param credential what is kept of it, with its public key
     * @param signCount where the device begins to count
     * @param backupEligible whether it may be copied between its owner's devices
     * @param backedUp whether it is
     * @param transports how browsers reach the device, separated by commas
     */
    public record Made(
            byte[] credentialId,
            byte[] credential,
            long signCount,
            boolean backupEligible,
            boolean backedUp,
            String transports) {}

    /** What a right answer tells. */
    public record Used(long signCount, boolean backedUp) {}

    /**
     * What a browser sends of a device's answer at sign-in.
     *
     * @param userHandle what stands for the passkey's owner; null if the device does not say
     */
    public record Answer(
            byte[] credentialId, byte[] userHandle, byte[] authenticatorData, byte[] clientData, byte[] signature) {

        /** Reads it from JSON; empty if it is none. */
        public static Optional<Answer> read(String json) {
            return parsed(json)
                    .map(object -> new Answer(
                            bytes(object, "id"),
                            bytes(object, "userHandle"),
                            bytes(object, "authenticatorData"),
                            bytes(object, "clientDataJSON"),
                            bytes(object, "signature")))
                    .filter(answer -> answer.credentialId != null
                            && answer.authenticatorData != null
                            && answer.clientData != null
                            && answer.signature != null);
        }
    }

    /** Where passkeys are made and used; empty if the portal's address can have none. */
    public Optional<PasskeyAddress> address() {
        return PasskeyAddress.of(baseUrl);
    }

    /**
     * What a browser is told to make a passkey: one that is found without a name being typed, on a device that checks its
     * owner, and without a word of who built it.
     *
     * @param email what its owner is told apart by on their device
     * @param there those that the person has already
     */
    public String creationOptions(PasskeyChallenge challenge, String email, String name, List<Passkeys.Passkey> there) {
        JsonArrayBuilder algorithms = Json.createArrayBuilder();
        ALGORITHMS.forEach(algorithm -> algorithms.add(
                Json.createObjectBuilder().add("type", "public-key").add("alg", algorithm.getValue())));
        return Json.createObjectBuilder()
                .add(
                        "rp",
                        Json.createObjectBuilder().add("id", require().host()).add("name", "Tandem"))
                .add(
                        "user",
                        Json.createObjectBuilder()
                                .add("id", challenge.userHandle())
                                .add("name", email)
                                .add("displayName", name))
                .add("challenge", challenge.value())
                .add("pubKeyCredParams", algorithms)
                .add("timeout", PasskeyChallenge.milliseconds())
                .add("attestation", "none")
                .add(
                        "authenticatorSelection",
                        Json.createObjectBuilder()
                                .add("residentKey", "required")
                                .add("requireResidentKey", true)
                                .add("userVerification", "required"))
                .add("excludeCredentials", descriptors(there))
                .build()
                .toString();
    }

    /**
     * What a browser is told to use a passkey.
     *
     * @param usable those that may answer; empty for any
     */
    public String requestOptions(PasskeyChallenge challenge, List<Passkeys.Passkey> usable) {
        return Json.createObjectBuilder()
                .add("challenge", challenge.value())
                .add("rpId", require().host())
                .add("timeout", PasskeyChallenge.milliseconds())
                .add("userVerification", "required")
                .add("allowCredentials", descriptors(usable))
                .build()
                .toString();
    }

    private static JsonArrayBuilder descriptors(List<Passkeys.Passkey> passkeys) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Passkeys.Passkey passkey : passkeys) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("type", "public-key")
                    .add("id", Base64.getUrlEncoder().withoutPadding().encodeToString(passkey.credentialId()));
            if (!passkey.transports().isEmpty()) {
                one.add(
                        "transports",
                        Json.createArrayBuilder(List.of(passkey.transports().split(","))));
            }
            all.add(one);
        }
        return all;
    }

    /** The passkey that a device has made for a challenge; empty if anything about the answer is not as it must be. */
    public Optional<Made> made(String answer, PasskeyChallenge challenge) {
        JsonObject object = parsed(answer).orElse(null);
        if (object == null) {
            return Optional.empty();
        }
        byte[] attestation = bytes(object, "attestationObject");
        byte[] clientData = bytes(object, "clientDataJSON");
        if (attestation == null || clientData == null) {
            return Optional.empty();
        }
        try {
            RegistrationData data = Library.MANAGER.verify(
                    new RegistrationRequest(attestation, clientData),
                    new RegistrationParameters(
                            server(challenge),
                            ALGORITHMS.stream()
                                    .map(algorithm -> new PublicKeyCredentialParameters(
                                            PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                                    .toList(),
                            true));
            var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData credential = Objects.requireNonNull(device.getAttestedCredentialData());
            return credential.getCredentialId().length > LONGEST_CREDENTIAL_ID
                    ? Optional.empty()
                    : Optional.of(new Made(
                            credential.getCredentialId(),
                            Library.CREDENTIALS.convert(credential),
                            device.getSignCount(),
                            device.isFlagBE(),
                            device.isFlagBS(),
                            transports(object)));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Checks a device's answer: that it was made for this challenge, on a page of this portal, by this passkey, and that the
     * device has checked its owner.
     *
     * @param known what is kept of the passkey
     * @return empty if anything about it is not as it must be
     */
    public Optional<Used> used(Answer answer, PasskeyChallenge challenge, SignInRecords.KnownPasskey known) {
        if (answer.userHandle() != null
                ? !Arrays.equals(answer.userHandle(), known.userHandle())
                : challenge.purpose() == PasskeyChallenge.Purpose.SIGN_IN) {
            return Optional.empty();
        }
        try {
            AttestedCredentialData credential = Library.CREDENTIALS.convert(known.credential());
            AuthenticationData data = Library.MANAGER.verify(
                    new AuthenticationRequest(
                            answer.credentialId(),
                            answer.userHandle(),
                            answer.authenticatorData(),
                            answer.clientData(),
                            answer.signature()),
                    new AuthenticationParameters(
                            server(challenge),
                            new CredentialRecordImpl(
                                    null, true, known.backupEligible(), null, 0, credential, null, null, null, null),
                            null,
                            true));
            var device = Objects.requireNonNull(data.getAuthenticatorData());
            return Optional.of(new Used(device.getSignCount(), device.isFlagBS()));
        } catch (WebAuthnException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ServerProperty server(PasskeyChallenge challenge) {
        PasskeyAddress address = require();
        return ServerProperty.builder()
                .origin(new Origin(address.origin()))
                .rpId(address.host())
                .challenge(new DefaultChallenge(challenge.value()))
                .build();
    }

    private PasskeyAddress require() {
        return address().orElseThrow(() -> new IllegalStateException("This portal's address can have no passkeys"));
    }

    private static String transports(JsonObject object) {
        Set<String> transports = new TreeSet<>();
        if (object.get("transports") instanceof JsonArray names) {
            names.stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .filter(name -> TRANSPORT.matcher(name).matches())
                    .limit(MOST_TRANSPORTS)
                    .forEach(transports::add);
        }
        return String.join(",", transports);
    }

    private static Optional<JsonObject> parsed(String json) {
        if (json == null) {
            return Optional.empty();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Null if it is missing, or not Base64url. */
    private static byte[] bytes(JsonObject object, String name) {
        try {
            return object.get(name) instanceof JsonString text
                    ? Base64.getUrlDecoder().decode(text.getString())
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
