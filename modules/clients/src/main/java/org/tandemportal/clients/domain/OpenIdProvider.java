package org.tandemportal.clients.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A client's own identity provider: where its people sign in by OpenID Connect. Whose addresses it may vouch for is told by
 * the domains, see {@link OpenIdProviders}. It can be switched off and on; switched off, people sign in as before.
 */
@Entity
@Table(name = "openid_provider", schema = "clients")
public class OpenIdProvider {

    @Id
    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    private String issuer;

    @Column(name = "oauth_client_id")
    private String oauthClientId;

    private byte[] secret;

    private boolean active;

    @Column(name = "makes_people")
    private boolean makesPeople;

    @Column(name = "only_way")
    private boolean onlyWay;

    @Version
    private int version;

    /** For the persistence provider. */
    protected OpenIdProvider() {}

    /** A client's, switched off and knowing nothing yet. */
    public OpenIdProvider(Organisation client) {
        this.organisationId = client.id();
        this.clientId = client.clientId();
        this.version = 1;
    }

    /** How the portal is known to it; the sealed secret may be null. */
    public void register(String issuer, String oauthClientId, byte[] sealedSecret) {
        this.issuer = issuer;
        this.oauthClientId = oauthClientId;
        this.secret = sealedSecret == null ? null : sealedSecret.clone();
    }

    /**
     * What it is used for.
     *
     * @param active whether people sign in by it
     * @param makesPeople whether somebody of its domains who is not known yet is made one of the client's people
     * @param onlyWay whether people of its domains can no longer sign in by a password
     */
    public void use(boolean active, boolean makesPeople, boolean onlyWay) {
        this.active = active;
        this.makesPeople = makesPeople;
        this.onlyWay = onlyWay;
    }

    /** The client. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Whose record it is. */
    public UUID clientId() {
        return clientId;
    }

    /** Its address, exactly as it names itself. */
    public String issuer() {
        return issuer;
    }

    /** The id that it gave the portal. */
    public String oauthClientId() {
        return oauthClientId;
    }

    /** The secret as it is kept, see {@link Secrets#seal}; null for none. */
    public byte[] sealedSecret() {
        return secret == null ? null : secret.clone();
    }

    /** Whether people sign in by it. */
    public boolean isActive() {
        return active;
    }

    /** Whether people are made on their first sign-in. */
    public boolean makesPeople() {
        return makesPeople;
    }

    /** Whether it is the only way in for people of its domains. */
    public boolean isOnlyWay() {
        return onlyWay;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }

    /** For the audit log: no secret, only whether there is one. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("issuer", issuer);
        facts.put("oauthClientId", oauthClientId);
        facts.put("secret", secret == null ? "none" : "set");
        facts.put("active", active);
        facts.put("makesPeople", makesPeople);
        facts.put("onlyWay", onlyWay);
        return facts;
    }
}
