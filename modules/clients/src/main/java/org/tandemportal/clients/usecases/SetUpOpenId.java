package org.tandemportal.clients.usecases;

import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tandemportal.clients.domain.OpenIdProvider;
import org.tandemportal.clients.domain.OpenIdProviders;
import org.tandemportal.clients.domain.Organisation;
import org.tandemportal.clients.domain.Organisations;
import org.tandemportal.clients.domain.Secrets;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.ChangedMeanwhile;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NetworkAddresses;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/** Administrators set up how a client's people sign in at their own identity provider. */
@UseCase
@Allowed(Permission.ADMINISTER)
public class SetUpOpenId {

    /** What the provider's secret is sealed for. */
    static final String PURPOSE = "openid-provider";

    private static final String BUNDLE = "org.tandemportal.clients.messages";
    private static final int MOST_DOMAINS = 50;
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{3,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    @Inject
    private OpenIdProviders providers;

    @Inject
    private Organisations organisations;

    @Inject
    private Secrets secrets;

    @Inject
    private Audit audit;

    /**
     * How it stands.
     *
     * @param client the client's name
     * @param issuer null, with the id, while nothing is set up
     * @param hasSecret whether there is a secret; itself is never shown again
     * @param version 0 while nothing is set up
     */
    public record Shown(
            UUID clientId,
            String client,
            String issuer,
            String oauthClientId,
            boolean hasSecret,
            List<String> domains,
            boolean active,
            boolean makesPeople,
            boolean onlyWay,
            int version) {}

    /**
     * Shows it; three statements at most.
     *
     * @throws NotFound if there is no such client
     */
    public Shown show(UUID clientId) {
        Organisation client = organisations.requireClient(clientId, null);
        return providers
                .of(clientId)
                .map(provider -> new Shown(
                        clientId,
                        client.name(),
                        provider.issuer(),
                        provider.oauthClientId(),
                        provider.sealedSecret() != null,
                        providers.domainsOf(clientId),
                        provider.isActive(),
                        provider.makesPeople(),
                        provider.isOnlyWay(),
                        provider.version()))
                .orElseGet(
                        () -> new Shown(clientId, client.name(), null, null, false, List.of(), true, false, false, 0));
    }

    /**
     * Keeps it. Whether the provider answers is not asked here, see {@link KeepOpenId}.
     *
     * @param seen the version that the viewer has seen; null for any
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public void keep(UUID clientId, Integer seen, OpenIdInput input) {
        Organisation client = organisations.requireClient(clientId, null);
        OpenIdProvider provider = providers.of(clientId).orElse(null);
        if (seen != null && seen != (provider == null ? 0 : provider.version())) {
            throw new ChangedMeanwhile(client.name(), null, null);
        }
        InputCheck check = new InputCheck();
        String issuer = issuer(check, input.issuer());
        String oauthClientId = check.requiredLine("clientId", input.oauthClientId(), 200);
        String secret = check.optionalText("secret", input.secret(), 500);
        List<String> domains = domains(check, input.domains(), clientId);
        check.end();
        byte[] sealed = secret != null
                ? secrets.seal(PURPOSE, clientId.toString(), secret.getBytes(StandardCharsets.UTF_8))
                : provider == null ? null : provider.sealedSecret();
        OpenIdProvider kept = provider == null ? new OpenIdProvider(client) : provider;
        Map<String, Object> before = provider == null ? null : facts(provider);
        kept.register(issuer, oauthClientId, sealed);
        kept.use(input.active(), input.makesPeople(), input.onlyWay());
        if (provider == null) {
            providers.add(kept);
        }
        providers.keepDomains(kept, domains);
        audit.write(client.subject(), "identityProviderSet", before, facts(kept));
    }

    /**
     * Takes it away: people sign in by passwords and passkeys again.
     *
     * @throws NotFound if there is none
     */
    public void remove(UUID clientId, Integer seen) {
        Organisation client = organisations.requireClient(clientId, null);
        OpenIdProvider provider = providers.of(clientId).orElseThrow(() -> new NotFound("openid"));
        if (seen != null && seen != provider.version()) {
            throw new ChangedMeanwhile(client.name(), null, null);
        }
        audit.write(client.subject(), "identityProviderRemoved", facts(provider), null);
        providers.remove(provider);
    }

    private Map<String, Object> facts(OpenIdProvider provider) {
        Map<String, Object> facts = provider.facts();
        facts.put("domains", String.join(", ", providers.domainsOf(provider.organisationId())));
        return facts;
    }

    private static String issuer(InputCheck check, String typed) {
        String issuer = check.requiredLine("issuer", typed, 300);
        if (issuer != null) {
            check.that(isIssuer(issuer), "issuer", "notAnAddressOfTheWeb");
        }
        return issuer;
    }

    /** By https; by http only on this very machine, where nobody can listen in. */
    static boolean isIssuer(String text) {
        try {
            URI address = new URI(text);
            return address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null
                    && ("https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && NetworkAddresses.isThisMachine(address.getHost()));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private List<String> domains(InputCheck check, List<String> typed, UUID clientId) {
        List<String> domains = new ArrayList<>();
        for (String one : check.list("domains", typed, MOST_DOMAINS)) {
            String domain = one.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
            if (domain.isEmpty() || domains.contains(domain)) {
                continue;
            }
            if (DOMAIN.matcher(domain).matches()) {
                domains.add(domain);
            } else {
                check.add(violation("openid.noDomain", one));
            }
        }
        check.that(!domains.isEmpty() || !check.isClean(), "domains", "required");
        providers.takenBesides(clientId, domains).forEach(taken -> check.add(violation("openid.domainTaken", taken)));
        return domains;
    }

    private static Violation violation(String key, String domain) {
        return new Violation("domains", BUNDLE, key, List.of(domain.substring(0, Math.min(80, domain.length()))));
    }
}
