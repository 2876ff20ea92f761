package org.tandemportal.clients.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tandemportal.kernel.data.Sql;

/** The clients' identity providers and their domains. */
@ApplicationScoped
public class OpenIdProviders {

    @PersistenceContext(unitName = "tandem")
    private EntityManager entities;

    @Inject
    private Sql sql;

    /** A client's, active or not. */
    public Optional<OpenIdProvider> of(UUID organisationId) {
        return Optional.ofNullable(entities.find(OpenIdProvider.class, organisationId));
    }

    /** Keeps a new one; the domains that follow by {@link #keepDomains} point at it. */
    public void add(OpenIdProvider provider) {
        entities.persist(provider);
        entities.flush();
    }

    /** Takes one away, with its domains. */
    public void remove(OpenIdProvider provider) {
        sql.update("delete from clients.openid_domain where organisation_id = ?", provider.organisationId());
        entities.remove(provider);
    }

    /** The active one that vouches for addresses of a domain; that of an archived client is none. */
    public Optional<OpenIdProvider> ofDomain(String domain) {
        return organisations(
                        "select p.organisation_id from clients.openid_domain d join clients.openid_provider p using (organisation_id)"
                                + " join clients.organisation o on o.id = p.organisation_id"
                                + " where d.domain = ? and p.active and o.archived_at is null",
                        domain)
                .flatMap(this::of);
    }

    /** The active one with this issuer that knows the portal by this id. */
    public Optional<OpenIdProvider> ofIssuer(String issuer, String oauthClientId) {
        return organisations(
                        "select organisation_id from clients.openid_provider where issuer = ? and oauth_client_id = ? and active",
                        issuer,
                        oauthClientId)
                .flatMap(this::of);
    }

    /** The domains of a client's provider, in their order. */
    public List<String> domainsOf(UUID organisationId) {
        return sql.list(
                "select domain from clients.openid_domain where organisation_id = ? order by domain",
                row -> row.getString(1),
                organisationId);
    }

    /** Those of the domains that are another client's already. */
    public List<String> takenBesides(UUID organisationId, Collection<String> domains) {
        return domains.isEmpty()
                ? List.of()
                : sql.list(
                        "select domain from clients.openid_domain where domain = any (?) and organisation_id <> ? order by domain",
                        row -> row.getString(1),
                        domains,
                        organisationId);
    }

    /** Keeps these domains in place of those that there are. */
    public void keepDomains(OpenIdProvider provider, Collection<String> domains) {
        entities.flush();
        sql.update("delete from clients.openid_domain where organisation_id = ?", provider.organisationId());
        if (!domains.isEmpty()) {
            sql.update(
                    "insert into clients.openid_domain(domain, organisation_id, client_id) select unnest(?), ?, ?",
                    domains,
                    provider.organisationId(),
                    provider.clientId());
        }
    }

    private Optional<UUID> organisations(String query, Object... parameters) {
        return sql.list(query, row -> row.getObject(1, UUID.class), parameters).stream()
                .findFirst();
    }
}
