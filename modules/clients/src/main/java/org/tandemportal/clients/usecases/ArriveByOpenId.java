package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.api.OpenIdFailed.Reason;
import org.tandemportal.clients.domain.OpenIdProvider;
import org.tandemportal.clients.domain.OpenIdProviders;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.People;
import org.tandemportal.clients.domain.Person;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.clients.domain.Sessions;
import org.tandemportal.clients.openid.OpenIdIdentity;
import org.tandemportal.clients.openid.OpenIdProtocol;
import org.tandemportal.clients.openid.OpenIdSettings;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.audit.Audit;

/** Somebody comes in by their own organisation's identity provider. Called as the portal, since nobody is signed in. */
@UseCase
public class ArriveByOpenId {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 254;

    @Inject
    private OpenIdProviders providers;

    @Inject
    private Organisations organisations;

    @Inject
    private People people;

    @Inject
    private Sessions sessions;

    @Inject
    private Secrets secrets;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * A provider that people sign in by.
     *
     * @param onlyWay whether people of its domains can no longer sign in by a password
     */
    public record Known(UUID organisationId, OpenIdSettings settings, boolean onlyWay) {}

    /** The provider that vouches for an address; empty if there is none. The address need not be anybody's. */
    public Optional<Known> ofAddress(String email) {
        requirePortal();
        return email.indexOf('@') < 0
                ? Optional.empty()
                : providers.ofDomain(domain(email)).map(this::known);
    }

    /** The active provider of a client. */
    public Optional<Known> of(UUID organisationId) {
        requirePortal();
        return providers.of(organisationId).filter(OpenIdProvider::isActive).map(this::known);
    }

    /** The active provider that a token claims to be from. */
    public Optional<Known> of(OpenIdSettings claimed) {
        requirePortal();
        return providers.ofIssuer(claimed.issuer(), claimed.oauthClientId()).map(this::known);
    }

    /**
     * Who that is here: somebody of the client with this address, or somebody new, if the client allows that and the
     * address is of one of its domains. People of other organisations are never found.
     *
     * @return the person's id
     * @throws OpenIdFailed if it is nobody, or somebody whose access has ended
     */
    @Transactional(rollbackOn = OpenIdFailed.class)
    public UUID arrive(UUID organisationId, OpenIdIdentity identity) throws OpenIdFailed {
        requirePortal();
        OpenIdProvider provider = providers
                .of(organisationId)
                .filter(OpenIdProvider::isActive)
                .orElseThrow(() -> new OpenIdFailed(Reason.EXPIRED, "The provider is no longer used"));
        Organisation organisation = organisations.find(organisationId).orElseThrow();
        Optional<Person> present = people.withEmail(identity.email());
        if (present.isEmpty()) {
            return make(provider, organisation, identity);
        }
        Person person = present.get();
        if (!person.organisationId().equals(organisationId)) {
            throw new OpenIdFailed(Reason.UNKNOWN, "Nobody of this client");
        }
        if (!person.isActive()) {
            throw new OpenIdFailed(Reason.DEACTIVATED, "Deactivated");
        }
        person.comeByOpenId();
        return person.id();
    }

    private UUID make(OpenIdProvider provider, Organisation organisation, OpenIdIdentity identity) throws OpenIdFailed {
        String email = identity.email();
        if (!provider.makesPeople()
                || organisation.archivedAt() != null
                || email.length() > LONGEST_ADDRESS
                || !providers.domainsOf(organisation.id()).contains(domain(email))) {
            throw new OpenIdFailed(Reason.UNKNOWN, "Nobody is made");
        }
        // Two first sign-ins at a time: the second waits here, and finds the first one's person.
        if (people.isAddressTaken(email)) {
            throw new OpenIdFailed(Reason.EXPIRED, "Somebody was made meanwhile");
        }
        String name = identity.name() == null || identity.name().isBlank()
                ? email.substring(0, email.lastIndexOf('@'))
                : identity.name().replaceAll("\\p{Cntrl}+", " ").strip();
        Person person = new Person(
                organisation, name.substring(0, Math.min(LONGEST_NAME, name.length())), email, false, clock.instant());
        person.comeByOpenId();
        people.add(person);
        audit.created(person.subject(), "madeAtFirstSignIn", person.facts());
        return person.id();
    }

    /** Notes what the provider calls the person and their session, so that it can end the session here. */
    public void note(String session, UUID organisationId, OpenIdIdentity identity) {
        requirePortal();
        sessions.noteOpenId(
                secrets.hash("session", session),
                subject(organisationId, identity.subject()),
                identity.sessionId() == null ? null : session(organisationId, identity.sessionId()));
    }

    /** A session ended at the provider, or all of somebody's: ends those that it began here. */
    public void leave(UUID organisationId, OpenIdProtocol.Ended ended) {
        requirePortal();
        int count = ended.sessionId() != null
                ? sessions.endOpenIdSession(session(organisationId, ended.sessionId()))
                : sessions.endOpenIdSubject(subject(organisationId, ended.subject()));
        if (count > 0) {
            organisations
                    .find(organisationId)
                    .ifPresent(client -> audit.write(
                            client.subject(),
                            "sessions ended by its identity provider",
                            Map.of("sessions", count),
                            null));
        }
    }

    /** What stands behind the @. */
    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1);
    }

    private Known known(OpenIdProvider provider) {
        byte[] sealed = provider.sealedSecret();
        return new Known(
                provider.organisationId(),
                new OpenIdSettings(
                        provider.issuer(),
                        provider.oauthClientId(),
                        sealed == null
                                ? null
                                : new String(
                                        secrets.open(
                                                SetUpOpenId.PURPOSE,
                                                provider.organisationId().toString(),
                                                sealed),
                                        StandardCharsets.UTF_8)),
                provider.isOnlyWay());
    }

    private byte[] subject(UUID organisationId, String subject) {
        return secrets.hash("openid-subject", organisationId + ":" + subject);
    }

    private byte[] session(UUID organisationId, String session) {
        return secrets.hash("openid-session", organisationId + ":" + session);
    }

    private static void requirePortal() {
        if (ViewerContext.current() != Viewer.PORTAL) {
            throw new IllegalStateException("Called as the portal only");
        }
    }
}
