package org.tandemportal.portal.security;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tandemportal.clients.api.PasskeyChallenge;
import org.tandemportal.clients.api.SignIn;
import org.tandemportal.clients.api.SignInWay;
import org.tandemportal.clients.usecases.OwnPasskeys;
import org.tandemportal.clients.usecases.OwnSessions;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Signing in with a passkey, alone or as the second step: tells the browser what to ask of a device, and takes the answer.
 *
 * <p>It takes JSON only, which no form of another site can send; and an answer is of no use but in the browser's session that
 * asked for it, as the challenge is kept there and is used up by the first answer.
 */
@WebServlet("/sign-in/passkey/*")
public class PasskeyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 32 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient OwnPasskeys ownPasskeys;

    @Inject
    private transient OwnSessions ownSessions;

    @Inject
    private transient ClientAddress clientAddress;

    @Inject
    private transient SignInMessages messages;

    @Inject
    private transient PortalClock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        JsonObject sent = body.length > LONGEST ? null : parsed(body);
        PasskeyChallenge.Purpose purpose = sent == null ? null : purpose(sent.getString("step", ""));
        if (purpose == null || ownPasskeys.origin().isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if ("/options".equals(request.getPathInfo())) {
            ask(purpose, request, response);
        } else if ("/answer".equals(request.getPathInfo())) {
            take(purpose, sent, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void ask(PasskeyChallenge.Purpose purpose, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (purpose == PasskeyChallenge.Purpose.SIGN_IN) {
            PasskeyChallenge challenge = signIn.passkeyChallenge(purpose, null);
            request.getSession().setAttribute(purpose.attribute(), challenge);
            answer(response, HttpServletResponse.SC_OK, signIn.passkeyOptions(challenge));
            return;
        }
        Viewer viewer = HalfSignedIn.of(request)
                .filter(half -> half.holdsAt(clock.instant()))
                .flatMap(half -> signIn.again(half.personId()))
                .orElse(null);
        if (viewer == null) {
            answer(response, HttpServletResponse.SC_OK, goingTo("/sign-in"));
            return;
        }
        PasskeyChallenge challenge = signIn.passkeyChallenge(purpose, viewer.personId());
        request.getSession().setAttribute(purpose.attribute(), challenge);
        answer(
                response,
                HttpServletResponse.SC_OK,
                ViewerContext.as(viewer, () -> ownPasskeys.secondStepOptions(challenge)));
    }

    private void take(
            PasskeyChallenge.Purpose purpose, JsonObject sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HalfSignedIn half = null;
        if (purpose == PasskeyChallenge.Purpose.SECOND_STEP) {
            half = HalfSignedIn.of(request)
                    .filter(found -> found.holdsAt(clock.instant()))
                    .orElse(null);
            if (half == null) {
                answer(response, HttpServletResponse.SC_OK, goingTo("/sign-in"));
                return;
            }
        }
        String address = clientAddress.of(request);
        SignIn.Attempt attempt = signIn.withPasskey(
                sent.containsKey("answer") ? sent.get("answer").toString() : null,
                challenge(purpose, half, request),
                (owner, use) -> ViewerContext.as(owner, () -> ownPasskeys.use(use)),
                address);
        if (attempt instanceof SignIn.Attempt.Accepted accepted) {
            String to = half == null ? sent.getString("to", "") : half.to();
            BrowserSession.begin(
                    ownSessions,
                    accepted.viewer(),
                    half == null ? SignInWay.PASSKEY : SignInWay.PASSWORD,
                    request,
                    address);
            answer(response, HttpServletResponse.SC_OK, goingTo(SignInPage.isOwnPath(to) ? to : "/"));
        } else {
            JsonObjectBuilder said =
                    Json.createObjectBuilder().add("message", messages.reason(attempt, "passkey.rejected"));
            answer(
                    response,
                    attempt instanceof SignIn.Attempt.Blocked ? TOO_MANY_REQUESTS : HttpServletResponse.SC_FORBIDDEN,
                    said.build().toString());
        }
    }

    /** The one that was kept for this purpose, and is kept no longer; null if there is none, or if it is another person's. */
    private static PasskeyChallenge challenge(
            PasskeyChallenge.Purpose purpose, HalfSignedIn half, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(purpose.attribute()) instanceof PasskeyChallenge kept)) {
            return null;
        }
        session.removeAttribute(purpose.attribute());
        return half == null || half.personId().equals(kept.person()) ? kept : null;
    }

    private static PasskeyChallenge.Purpose purpose(String step) {
        return switch (step) {
            case "first" -> PasskeyChallenge.Purpose.SIGN_IN;
            case "second" -> PasskeyChallenge.Purpose.SECOND_STEP;
            default -> null;
        };
    }

    private static JsonObject parsed(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            return null;
        }
    }

    private static String goingTo(String address) {
        return Json.createObjectBuilder().add("to", address).build().toString();
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().print(json);
    }
}
