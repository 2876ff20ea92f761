package org.tandemportal.clients.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdFailed.Reason;

/**
 * The authorisation code flow of OpenID Connect Core 1.0 with PKCE, discovery, logout by the portal (RP-initiated) and by the
 * provider (back-channel). Checks everything that comes from outside; asks no other host than the provider, as {@link Discovery} lets it.
 */
@ApplicationScoped
public class OpenIdProtocol {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Discovery discovery;

    /** As it is used. */
    public OpenIdProtocol() {
        this(PATIENCE);
    }

    /** @param patience how long an answer may take */
    OpenIdProtocol(Duration patience) {
        this.discovery = new Discovery(patience);
    }

    /** Where to send somebody, and what to keep meanwhile. */
    public record Begun(URI address, BegunSignIn kept) {}

    /** Whose session, or which, ended at the provider; either may be null, not both. */
    public record Ended(String subject, String sessionId) {}

    /**
     * Asks a provider anew whether it is one.
     *
     * @throws OpenIdFailed if it is not, or does not answer
     */
    public void check(String issuer) throws OpenIdFailed {
        discovery.askAnew(issuer);
    }

    /**
     * Begins a sign-in.
     *
     * @param returnTo the address of the portal that the provider sends people back to
     * @param email typed by the person, for the provider to fill in
     */
    public Begun begin(OpenIdSettings settings, URI returnTo, String email) throws OpenIdFailed {
        OIDCProviderMetadata provider = discovery.of(settings.issuer()).metadata();
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(OIDCScopeValue.OPENID, OIDCScopeValue.EMAIL, OIDCScopeValue.PROFILE),
                        new ClientID(settings.oauthClientId()),
                        returnTo)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .loginHint(email)
                .build()
                .toURI();
        return new Begun(address, new BegunSignIn(state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /**
     * Completes a sign-in.
     *
     * @param kept from its beginning
     * @param returned the address that the provider sent the person back to, with its query
     */
    public OpenIdIdentity complete(OpenIdSettings settings, BegunSignIn kept, URI returnTo, URI returned)
            throws OpenIdFailed {
        AuthorizationCode code = code(settings, kept, returned);
        Discovery.Provider provider = discovery.of(settings.issuer());
        JWT idToken = redeem(settings, provider.metadata(), kept, returnTo, code);
        try {
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(settings.issuer()),
                            new ClientID(settings.oauthClientId()),
                            provider.keySelector(),
                            null)
                    .validate(idToken, new Nonce(kept.nonce()));
            String email = claims.getStringClaim("email");
            if (email == null || email.isBlank() || !Boolean.TRUE.equals(verified(claims))) {
                throw new OpenIdFailed(Reason.UNVERIFIED, "No verified address in the ID token");
            }
            return new OpenIdIdentity(
                    claims.getSubject().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue(),
                    email.strip().toLowerCase(Locale.ROOT),
                    claims.getStringClaim("name"),
                    idToken.getParsedString());
        } catch (BadJOSEException e) {
            throw new OpenIdFailed(Reason.NOT_TRUSTED, e.getMessage(), e);
        } catch (JOSEException e) {
            throw Discovery.unreachable("Its keys could not be had", e);
        }
    }

    /** Some providers send it as a text. */
    private static Boolean verified(IDTokenClaimsSet claims) {
        Object told = claims.getClaim("email_verified");
        return told instanceof Boolean yes ? yes : "true".equals(told);
    }

    private static AuthorizationCode code(OpenIdSettings settings, BegunSignIn kept, URI returned) throws OpenIdFailed {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(returned);
        } catch (ParseException e) {
            throw new OpenIdFailed(Reason.EXPIRED, "No answer of a provider", e);
        }
        if (response.getState() == null || !response.getState().getValue().equals(kept.state())) {
            throw new OpenIdFailed(Reason.EXPIRED, "Another state");
        }
        // RFC 9207: an answer of another provider is told from this one's.
        if (response.getIssuer() != null && !response.getIssuer().getValue().equals(settings.issuer())) {
            throw new OpenIdFailed(Reason.NOT_TRUSTED, "Another issuer answered");
        }
        if (!response.indicatesSuccess()) {
            throw new OpenIdFailed(
                    Reason.REFUSED,
                    "It answered " + response.toErrorResponse().getErrorObject().getCode());
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private JWT redeem(
            OpenIdSettings settings,
            OIDCProviderMetadata provider,
            BegunSignIn kept,
            URI returnTo,
            AuthorizationCode code)
            throws OpenIdFailed {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, returnTo, new CodeVerifier(kept.verifier()));
        ClientID id = new ClientID(settings.oauthClientId());
        TokenRequest.Builder request;
        if (settings.secret() == null) {
            request = new TokenRequest.Builder(provider.getTokenEndpointURI(), id, grant);
        } else {
            List<ClientAuthenticationMethod> methods = provider.getTokenEndpointAuthMethods();
            boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
            Secret secret = new Secret(settings.secret());
            request = new TokenRequest.Builder(
                    provider.getTokenEndpointURI(),
                    basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret),
                    grant);
        }
        HTTPResponse answer = discovery.waited(
                settings.issuer(), http -> request.build().toHTTPRequest().send(http));
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(answer);
            if (response.indicatesSuccess()) {
                return ((OIDCTokenResponse) response.toSuccessResponse())
                        .getOIDCTokens()
                        .getIDToken();
            }
            throw new OpenIdFailed(
                    answer.getStatusCode() >= 500 ? Reason.UNREACHABLE : Reason.NOT_TRUSTED,
                    "It did not take the code: "
                            + response.toErrorResponse().getErrorObject().getCode());
        } catch (ParseException e) {
            throw Discovery.unreachable("Its answer is none of a provider's", e);
        }
    }

    /**
     * Where to send somebody who signs out here, so that they are signed out there too.
     *
     * @param after the address of the portal to come back to
     * @return null if the provider has no such address
     */
    public URI end(OpenIdSettings settings, String idToken, URI after) throws OpenIdFailed {
        URI address = discovery.of(settings.issuer()).metadata().getEndSessionEndpointURI();
        try {
            return address == null
                    ? null
                    : new LogoutRequest(
                                    address,
                                    JWTParser.parse(idToken),
                                    null,
                                    new ClientID(settings.oauthClientId()),
                                    after,
                                    null,
                                    null)
                            .toURI();
        } catch (java.text.ParseException e) {
            throw new OpenIdFailed(Reason.NOT_TRUSTED, "The kept ID token is none", e);
        }
    }

    /**
     * The provider tells that a session has ended there (OpenID Connect Back-Channel Logout 1.0).
     *
     * @param logoutToken as it came
     */
    public Ended ended(OpenIdSettings settings, String logoutToken) throws OpenIdFailed {
        Discovery.Provider provider = discovery.of(settings.issuer());
        try {
            LogoutTokenClaimsSet claims = new LogoutTokenValidator(
                            new Issuer(settings.issuer()),
                            new ClientID(settings.oauthClientId()),
                            // Not all providers name the type of this token.
                            false,
                            provider.keySelector(),
                            null)
                    .validate(JWTParser.parse(logoutToken));
            return new Ended(
                    claims.getSubject() == null ? null : claims.getSubject().getValue(),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue());
        } catch (BadJOSEException | java.text.ParseException e) {
            throw new OpenIdFailed(Reason.NOT_TRUSTED, "The logout token cannot be trusted", e);
        } catch (JOSEException e) {
            throw Discovery.unreachable("Its keys could not be had", e);
        }
    }

    /**
     * Which provider a token claims to be from, and for whom; nothing is checked.
     *
     * @throws OpenIdFailed if it is no token
     */
    public static OpenIdSettings claimed(String token) throws OpenIdFailed {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet();
            if (claims.getIssuer() != null && claims.getAudience().size() == 1) {
                return new OpenIdSettings(
                        claims.getIssuer(), claims.getAudience().get(0), null);
            }
            throw new OpenIdFailed(Reason.NOT_TRUSTED, "A token without issuer or audience");
        } catch (java.text.ParseException e) {
            throw new OpenIdFailed(Reason.NOT_TRUSTED, "No token", e);
        }
    }
}
