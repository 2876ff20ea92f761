package org.tandemportal.clients.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.api.OpenIdFailed.Reason;
import org.tandemportal.clients.openid.BegunSignIn;
import org.tandemportal.clients.openid.OpenIdIdentity;
import org.tandemportal.clients.openid.OpenIdProtocol;
import org.tandemportal.clients.openid.OpenIdSettings;
import org.tandemportal.clients.usecases.ArriveByOpenId;
import org.tandemportal.clients.usecases.ArriveByOpenId.Known;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/**
 * Signing in at one's own organisation's identity provider. Which one follows from the domain of the address alone, so that
 * nothing tells whether an address is anybody's. No transaction is open while a provider is waited for.
 */
@ApplicationScoped
public class OpenIdSignIn {

    /** The path that providers send people back to. */
    public static final String RETURN = "/sign-in/openid";

    /** The path at which providers tell that a session has ended there. */
    public static final String ENDED = "/sign-in/openid/ended";

    private static final Duration HOLDS = Duration.ofMinutes(10);

    @Inject
    private OpenIdProtocol protocol;

    @Inject
    private ArriveByOpenId arriveByOpenId;

    @Inject
    private SignIn signIn;

    @Inject
    private PortalClock clock;

    @Inject
    private PortalAddress portalAddress;

    /**
     * The organisation's own way in for an address.
     *
     * @param email the address, in lower case
     * @param onlyWay whether a password does not count for it
     */
    public record Way(UUID organisationId, OpenIdSettings settings, String email, boolean onlyWay) {}

    /**
     * A sign-in that has been begun; to be kept in the browser's session.
     *
     * @param to where the person wanted to go
     */
    public record Awaited(UUID organisationId, BegunSignIn kept, String to, Instant since) implements Serializable {}

    /** Where to send somebody, and what to keep meanwhile. */
    public record Begun(URI address, Awaited awaited) {}

    /**
     * Somebody who has come in; to be kept in the browser's session until they sign out.
     *
     * @param idToken shown to the provider again then
     */
    public record Visit(UUID organisationId, String idToken) implements Serializable {

        @Override
        public String toString() {
            return "Visit[" + organisationId + "]";
        }
    }

    /** Who has come in. */
    public record Arrived(Viewer viewer, OpenIdIdentity identity, UUID organisationId) {

        /** What to keep until they sign out. */
        public Visit visit() {
            return new Visit(organisationId, identity.idToken());
        }
    }

    /** The way for an address as typed; one statement if there is none. */
    public Optional<Way> of(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        return ViewerContext.as(Viewer.PORTAL, () -> arriveByOpenId.ofAddress(address))
                .map(known -> new Way(known.organisationId(), known.settings(), address, known.onlyWay()));
    }

    /**
     * Begins it.
     *
     * @param to where the person wants to go, a path of the portal
     * @throws OpenIdFailed if the provider does not answer
     */
    public Begun begin(Way way, String to) throws OpenIdFailed {
        OpenIdProtocol.Begun begun = protocol.begin(way.settings(), here(RETURN), way.email());
        return new Begun(begun.address(), new Awaited(way.organisationId(), begun.kept(), to, clock.instant()));
    }

    /**
     * Completes it.
     *
     * @param awaited from its beginning; to be used once; null if there is none
     * @param query of the address that the provider sent the person back to
     * @throws OpenIdFailed telling why nobody came in
     */
    public Arrived complete(Awaited awaited, String query) throws OpenIdFailed {
        if (awaited == null || clock.instant().isAfter(awaited.since().plus(HOLDS))) {
            throw new OpenIdFailed(Reason.EXPIRED, "Nothing was begun here of late");
        }
        Known known = ViewerContext.as(Viewer.PORTAL, () -> arriveByOpenId.of(awaited.organisationId()))
                .orElseThrow(() -> new OpenIdFailed(Reason.EXPIRED, "The provider is no longer used"));
        URI returned;
        try {
            returned = new URI(here(RETURN) + "?" + query);
        } catch (URISyntaxException e) {
            throw new OpenIdFailed(Reason.EXPIRED, "No answer of a provider", e);
        }
        OpenIdIdentity identity = protocol.complete(known.settings(), awaited.kept(), here(RETURN), returned);
        UUID person = arrive(known.organisationId(), identity);
        Viewer viewer =
                signIn.again(person).orElseThrow(() -> new OpenIdFailed(Reason.DEACTIVATED, "Deactivated meanwhile"));
        return new Arrived(viewer, identity, known.organisationId());
    }

    private UUID arrive(UUID organisationId, OpenIdIdentity identity) throws OpenIdFailed {
        try {
            return ViewerContext.callAs(Viewer.PORTAL, () -> arriveByOpenId.arrive(organisationId, identity));
        } catch (OpenIdFailed | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes which session was begun by it, so that the provider can end it. */
    public void began(String session, Arrived arrived) {
        ViewerContext.as(Viewer.PORTAL, () -> {
            arriveByOpenId.note(session, arrived.organisationId(), arrived.identity());
            return null;
        });
    }

    /**
     * Where to send somebody who has signed out here, so that they are signed out there too.
     *
     * @return empty if the provider has no such place or does not answer
     */
    public Optional<URI> end(Visit visit) {
        try {
            Optional<Known> known = ViewerContext.as(Viewer.PORTAL, () -> arriveByOpenId.of(visit.organisationId()));
            return known.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(protocol.end(known.get().settings(), visit.idToken(), here("/sign-in")));
        } catch (OpenIdFailed e) {
            return Optional.empty();
        }
    }

    /**
     * A provider tells that a session has ended there: it ends here too.
     *
     * @param logoutToken as it came
     * @throws OpenIdFailed if it is no token of a provider that people sign in by
     */
    public void ended(String logoutToken) throws OpenIdFailed {
        var claimed = OpenIdProtocol.claimed(logoutToken);
        Known known = ViewerContext.as(Viewer.PORTAL, () -> arriveByOpenId.of(claimed))
                .orElseThrow(() -> new OpenIdFailed(Reason.NOT_TRUSTED, "No provider of ours"));
        OpenIdProtocol.Ended ended = protocol.ended(known.settings(), logoutToken);
        ViewerContext.as(Viewer.PORTAL, () -> {
            arriveByOpenId.leave(known.organisationId(), ended);
            return null;
        });
    }

    private URI here(String path) {
        return URI.create(portalAddress.of(path));
    }
}
