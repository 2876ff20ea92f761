package org.tandemportal.clients.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdFailed.Reason;

class OpenIdProtocolTest {

    private static final URI HERE = URI.create("https://tandem.example/sign-in/openid");

    private final OpenIdProtocol protocol = new OpenIdProtocol(Duration.ofSeconds(5));
    private MisbehavingIssuer issuer;

    @BeforeEach
    void begin() throws IOException {
        issuer = new MisbehavingIssuer();
    }

    @AfterEach
    void end() {
        issuer.close();
    }

    @Test
    void sendsToTheProviderWithEverythingThatTheReturnIsCheckedBy() throws OpenIdFailed {
        OpenIdProtocol.Begun begun = protocol.begin(issuer.settings(), HERE, "ada@client.example");
        assertThat(begun.address().toString())
                .startsWith(issuer.issuer() + "/authorize?")
                .contains(
                        "response_type=code",
                        "client_id=tandem",
                        "code_challenge_method=S256",
                        "state=" + begun.kept().state(),
                        "nonce=" + begun.kept().nonce(),
                        "login_hint=ada%40client.example")
                .doesNotContain(begun.kept().verifier());
    }

    @Test
    void tellsWhomTheProviderVouchesFor() throws OpenIdFailed {
        OpenIdIdentity identity = signIn();
        assertThat(identity.email()).isEqualTo("ada@client.example");
        assertThat(identity.name()).isEqualTo("Ada Lindqvist");
        assertThat(identity.subject()).isEqualTo("ada-1");
        assertThat(identity.sessionId()).isEqualTo("there-1");
        assertThat(issuer.asked()).containsKey("code_verifier");
        assertThat(new String(Base64.getDecoder()
                        .decode(issuer.asked().get("authorization").substring(6))))
                .isEqualTo("tandem:a+secret+%26+more");
    }

    static Stream<Arguments> wrongTokens() {
        return Stream.of(
                wrong("another audience", Reason.NOT_TRUSTED, token -> token.audience("somebody else")),
                wrong("another issuer", Reason.NOT_TRUSTED, token -> token.issuer("https://other.example")),
                wrong("another nonce", Reason.NOT_TRUSTED, token -> token.claim("nonce", "of another sign-in")),
                wrong("no nonce", Reason.NOT_TRUSTED, token -> token.claim("nonce", null)),
                wrong(
                        "expired",
                        Reason.NOT_TRUSTED,
                        token -> token.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(3))))),
                wrong("an unverified address", Reason.UNVERIFIED, token -> token.claim("email_verified", false)),
                wrong(
                        "an address of unknown standing",
                        Reason.UNVERIFIED,
                        token -> token.claim("email_verified", null)),
                wrong("no address", Reason.UNVERIFIED, token -> token.claim("email", null)));
    }

    private static Arguments wrong(String name, Reason reason, Consumer<JWTClaimsSet.Builder> claims) {
        return Arguments.of(name, reason, claims);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTokens")
    void aWrongTokenLetsNobodyIn(String name, Reason reason, Consumer<JWTClaimsSet.Builder> claims) {
        issuer.claims = claims;
        assertThat(reasonOf(this::signIn)).isEqualTo(reason);
    }

    @Test
    void aForgedSignatureLetsNobodyIn() {
        issuer.forges = true;
        assertThat(reasonOf(this::signIn)).isEqualTo(Reason.NOT_TRUSTED);
    }

    @Test
    void aCodeThatTheProviderDoesNotTakeLetsNobodyIn() {
        issuer.tokenStatus = 400;
        assertThat(reasonOf(this::signIn)).isEqualTo(Reason.NOT_TRUSTED);
        issuer.tokenStatus = 503;
        assertThat(reasonOf(this::signIn)).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anAnswerToAnotherBrowserLetsNobodyIn() throws OpenIdFailed {
        BegunSignIn kept =
                protocol.begin(issuer.settings(), HERE, "ada@client.example").kept();
        assertThat(reasonOf(() -> complete(kept, "code=stolen&state=another"))).isEqualTo(Reason.EXPIRED);
        assertThat(reasonOf(() -> complete(kept, "code=stolen"))).isEqualTo(Reason.EXPIRED);
        assertThat(reasonOf(() -> complete(kept, "nonsense"))).isEqualTo(Reason.EXPIRED);
        assertThat(issuer.asked()).isEmpty();
    }

    @Test
    void anAnswerOfAnotherIssuerLetsNobodyIn() throws OpenIdFailed {
        BegunSignIn kept =
                protocol.begin(issuer.settings(), HERE, "ada@client.example").kept();
        assertThat(reasonOf(
                        () -> complete(kept, "code=code&state=" + kept.state() + "&iss=https%3A%2F%2Fother.example")))
                .isEqualTo(Reason.NOT_TRUSTED);
        assertThat(issuer.asked()).isEmpty();
    }

    @Test
    void aRefusalOfTheProviderIsToldAsSuch() throws OpenIdFailed {
        BegunSignIn kept =
                protocol.begin(issuer.settings(), HERE, "ada@client.example").kept();
        assertThat(reasonOf(() -> complete(kept, "error=access_denied&state=" + kept.state())))
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void aProviderThatIsDownIsGivenUpAndNotAskedAgainAtOnce() throws OpenIdFailed {
        OpenIdSettings settings = issuer.settings();
        issuer.close();
        assertThat(reasonOf(() -> protocol.begin(settings, HERE, "ada@client.example")))
                .isEqualTo(Reason.UNREACHABLE);
        assertThat(catchThrowableOfType(OpenIdFailed.class, () -> protocol.begin(settings, HERE, "ada@client.example")))
                .hasMessageContaining("a moment ago");
    }

    @Test
    void aProviderThatDripsIsGivenUp() {
        issuer.drips = true;
        OpenIdProtocol impatient = new OpenIdProtocol(Duration.ofMillis(300));
        assertThat(reasonOf(() -> impatient.begin(issuer.settings(), HERE, "ada@client.example")))
                .isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void anEndlessAnswerIsGivenUp() {
        issuer.description = text -> text + " ".repeat(300_000);
        assertThat(reasonOf(() -> protocol.check(issuer.issuer()))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void whatIsNoProviderIsNotTakenForOne() {
        issuer.description = text -> "<html>Welcome</html>";
        assertThat(reasonOf(() -> protocol.check(issuer.issuer()))).isEqualTo(Reason.UNREACHABLE);
        issuer.description = text -> text.replace("\"issuer\":\"", "\"issuer\":\"https://other.example/");
        assertThat(reasonOf(() -> protocol.check(issuer.issuer()))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void signingOutLeadsToTheProviderAndBack() throws OpenIdFailed {
        String idToken = signIn().idToken();
        assertThat(protocol.end(issuer.settings(), idToken, URI.create("https://tandem.example/sign-in"))
                        .toString())
                .startsWith(issuer.issuer() + "/end?")
                .contains(
                        "id_token_hint=" + idToken, "post_logout_redirect_uri=https%3A%2F%2Ftandem.example%2Fsign-in");
    }

    @Test
    void theProvidersWordThatASessionHasEndedIsBelievedOnlyIfItIsIts() throws OpenIdFailed {
        assertThat(protocol.ended(issuer.settings(), issuer.logoutToken()))
                .isEqualTo(new OpenIdProtocol.Ended("ada-1", "there-1"));
        assertThat(OpenIdProtocol.claimed(issuer.logoutToken()).issuer()).isEqualTo(issuer.issuer());
        issuer.claims = token -> token.audience("somebody else");
        assertThat(reasonOf(() -> protocol.ended(issuer.settings(), issuer.logoutToken())))
                .isEqualTo(Reason.NOT_TRUSTED);
        issuer.claims = token -> token.claim("events", null);
        assertThat(reasonOf(() -> protocol.ended(issuer.settings(), issuer.logoutToken())))
                .isEqualTo(Reason.NOT_TRUSTED);
        issuer.claims = token -> {};
        issuer.forges = true;
        assertThat(reasonOf(() -> protocol.ended(issuer.settings(), issuer.logoutToken())))
                .isEqualTo(Reason.NOT_TRUSTED);
        assertThat(reasonOf(() -> OpenIdProtocol.claimed("nonsense"))).isEqualTo(Reason.NOT_TRUSTED);
    }

    private OpenIdIdentity signIn() throws OpenIdFailed {
        BegunSignIn kept =
                protocol.begin(issuer.settings(), HERE, "ada@client.example").kept();
        return complete(kept, "code=code-" + kept.nonce() + "&state=" + kept.state());
    }

    private OpenIdIdentity complete(BegunSignIn kept, String query) throws OpenIdFailed {
        return protocol.complete(issuer.settings(), kept, HERE, URI.create(HERE + "?" + query));
    }

    private static Reason reasonOf(ThrowingCallable attempt) {
        OpenIdFailed failed = catchThrowableOfType(OpenIdFailed.class, attempt);
        assertThat(failed).isNotNull();
        return failed.reason();
    }
}
