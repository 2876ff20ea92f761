package org.tandemportal.clients.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An identity provider on the loopback address that does all right unless it is told to do something wrong. */
final class MisbehavingIssuer implements AutoCloseable {

    private static final RSAKey KEY = key("signs");

    /** Looks like the issuer's own, but is somebody else's. */
    private static final RSAKey FORGED = key("signs");

    private final HttpServer server;
    private final CountDownLatch released = new CountDownLatch(1);
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    /** Changes what an ID token claims. */
    Consumer<JWTClaimsSet.Builder> claims = claims -> {};

    /** Changes its description of itself. */
    UnaryOperator<String> description = text -> text;

    /** Whether ID tokens are signed with a key that is not its own. */
    boolean forges;

    /** Whether it never ends an answer that it has begun. */
    boolean drips;

    /** The status of the token endpoint. */
    int tokenStatus = 200;

    MisbehavingIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::redeem);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OpenIdSettings settings() {
        return new OpenIdSettings(issuer(), "tandem", "a secret & more");
    }

    /** What the token endpoint was sent. */
    Map<String, String> asked() {
        return asked;
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                description.apply(
                        ("{'issuer':'%1$s','authorization_endpoint':'%1$s/authorize','token_endpoint':'%1$s/token',"
                                        + "'jwks_uri':'%1$s/keys','end_session_endpoint':'%1$s/end','response_types_supported':['code'],"
                                        + "'subject_types_supported':['public'],'id_token_signing_alg_values_supported':['RS256']}")
                                .formatted(issuer())
                                .replace('\'', '"')));
    }

    private void redeem(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.putAll(Arrays.stream(body.split("&"))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(
                        one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8), (one, two) -> two)));
        asked.put("authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String nonce = asked.get("code").replaceFirst("^code-", "");
        answer(
                exchange,
                tokenStatus,
                tokenStatus == 200
                        ? "{\"access_token\":\"access\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(nonce)
                                + "\"}"
                        : "{\"error\":\"invalid_grant\"}");
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("tandem")
                .subject("ada-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("sid", "there-1")
                .claim("email", "Ada@Client.example")
                .claim("email_verified", true)
                .claim("name", "Ada Lindqvist");
        claims.accept(token);
        return signed(token.build());
    }

    /** A token that tells of a session's end. */
    String logoutToken() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("tandem")
                .subject("ada-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "there-1")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        claims.accept(token);
        return signed(token.build());
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(forges ? FORGED : KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes, 0, bytes.length / 2);
            body.flush();
            if (drips) {
                released.await();
            }
            body.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
