package org.tandemportal.clients.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdFailed.Reason;

/**
 * What identity providers say of themselves (OpenID Connect Discovery 1.0), kept for a while; and how any of them is waited for.
 * Not more than a few requests at a time wait for one provider, so that one which is down takes no more than these threads with
 * it; one that did not answer is not asked again for some seconds.
 */
final class Discovery {

    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);
    private static final Duration GIVEN_UP_FOR = Duration.ofSeconds(15);
    private static final int AT_A_TIME = 8;
    private static final int MOST_PROVIDERS = 1000;

    private final BoundedHttp http;
    private final Map<String, Provider> providers = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> waiting = new ConcurrentHashMap<>();

    /** @param patience how long an answer may take */
    Discovery(Duration patience) {
        this.http = new BoundedHttp(patience);
    }

    /**
     * What a provider says of itself, or that it did not.
     *
     * @param metadata null if it did not
     * @param keys that it signs with; null if it did not
     */
    record Provider(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {

        /** By which a token of its is checked: with its public keys only, never with a shared secret or none at all. */
        JWSKeySelector<SecurityContext> keySelector() {
            Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
            if (metadata.getIDTokenJWSAlgs() != null) {
                algorithms.retainAll(metadata.getIDTokenJWSAlgs());
            }
            return new JWSVerificationKeySelector<>(
                    algorithms.isEmpty() ? Set.of(JWSAlgorithm.RS256) : algorithms, keys);
        }
    }

    /**
     * A provider by its issuer.
     *
     * @throws OpenIdFailed if it does not answer, or not as a provider does
     */
    Provider of(String issuer) throws OpenIdFailed {
        Instant now = Instant.now();
        Provider known = providers.get(issuer);
        if (known == null || !now.isBefore(known.until())) {
            known = discover(issuer, now);
            if (providers.size() >= MOST_PROVIDERS) {
                providers.clear();
            }
            providers.put(issuer, known);
        }
        if (known.metadata() == null) {
            throw new OpenIdFailed(Reason.UNREACHABLE, "It did not answer a moment ago");
        }
        return known;
    }

    /** As {@link #of}, whatever is known of it. */
    void askAnew(String issuer) throws OpenIdFailed {
        providers.remove(issuer);
        of(issuer);
    }

    private Provider discover(String issuer, Instant now) throws OpenIdFailed {
        String text;
        try {
            text = waited(
                    issuer,
                    asked ->
                            asked.get(URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")));
        } catch (OpenIdFailed e) {
            providers.put(issuer, new Provider(null, null, now.plus(GIVEN_UP_FOR)));
            throw e;
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(text);
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new OpenIdFailed(Reason.UNREACHABLE, "It calls itself " + metadata.getIssuer());
            }
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw new OpenIdFailed(Reason.UNREACHABLE, "It lacks an endpoint");
            }
            return new Provider(
                    metadata,
                    JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), http)
                            .build(),
                    now.plus(KNOWN_FOR));
        } catch (ParseException | IOException e) {
            throw unreachable("Its description is none of a provider's", e);
        }
    }

    /** Something that a provider is asked. */
    interface Question<T> {
        T ask(BoundedHttp http) throws IOException;
    }

    /** Asks a provider something, unless too many wait for it already. */
    <T> T waited(String issuer, Question<T> question) throws OpenIdFailed {
        Semaphore places = waiting.computeIfAbsent(issuer, one -> new Semaphore(AT_A_TIME));
        if (!places.tryAcquire()) {
            throw new OpenIdFailed(Reason.UNREACHABLE, "Too many wait for it");
        }
        try {
            return question.ask(http);
        } catch (IOException e) {
            throw unreachable("It could not be asked", e);
        } finally {
            places.release();
        }
    }

    static OpenIdFailed unreachable(String detail, Exception cause) {
        return new OpenIdFailed(Reason.UNREACHABLE, detail + " (" + cause.getMessage() + ")", cause);
    }
}
