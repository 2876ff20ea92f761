package org.tandemportal.clients.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.OpenIdSignIn;
import org.tandemportal.clients.usecases.KeepOpenId;
import org.tandemportal.clients.usecases.OpenIdInput;
import org.tandemportal.clients.usecases.SetUpOpenId;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.PortalAddress;
import org.tandemportal.kernel.web.Address;
import org.tandemportal.kernel.web.Attempt;

/** How a client's people sign in at their own identity provider. */
@Named
@RequestScoped
public class OpenIdPage {

    @Inject
    private SetUpOpenId setUpOpenId;

    @Inject
    private KeepOpenId keepOpenId;

    @Inject
    private Attempt attempt;

    @Inject
    private PortalAddress portalAddress;

    private String id;
    private Integer version;
    private String issuer;
    private String oauthClientId;
    private String secret;
    private String domains;
    private boolean active;
    private boolean makesPeople;
    private boolean onlyWay;
    private SetUpOpenId.Shown shown;

    /** Reads it. */
    public void load() {
        if (version == null) {
            version = getShown().version();
            issuer = getShown().issuer();
            oauthClientId = getShown().oauthClientId();
            domains = String.join("\n", getShown().domains());
            active = getShown().active();
            makesPeople = getShown().makesPeople();
            onlyWay = getShown().onlyWay();
        }
    }

    /** Keeps what was typed. */
    public void keep() {
        OpenIdInput input = new OpenIdInput(
                issuer,
                oauthClientId,
                secret,
                domains == null ? List.of() : List.of(domains.split("[\\s,;]+")),
                active,
                makesPeople,
                onlyWay);
        if (attempt.run(() -> keepOpenId.keep(key(), version, input))) {
            attempt.goTo("/admin/clients/" + id + "/sign-in", ClientWords.BUNDLE, "said.openid.kept");
        }
    }

    /** Takes it away. */
    public void remove() {
        if (attempt.run(() -> setUpOpenId.remove(key(), version))) {
            attempt.goTo("/admin/clients/" + id, ClientWords.BUNDLE, "said.openid.removed");
        }
    }

    private UUID key() {
        return Ids.require(getId());
    }

    /** As it stands. */
    public SetUpOpenId.Shown getShown() {
        if (shown == null) {
            shown = setUpOpenId.show(key());
        }
        return shown;
    }

    /** Where the provider is to send people back to. */
    public String getReturnAddress() {
        return portalAddress.of(OpenIdSignIn.RETURN);
    }

    /** Where the provider is to send people who have signed out. */
    public String getAfterwardsAddress() {
        return portalAddress.of("/sign-in");
    }

    /** Where the provider is to tell that a session has ended. */
    public String getEndedAddress() {
        return portalAddress.of(OpenIdSignIn.ENDED);
    }

    /** The client's id, from the address; asked for from the first phase of a posted form on. */
    public String getId() {
        return id == null ? Address.parameter("id") : id;
    }

    /** The client's id, from the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** The version that the form was made from. */
    public Integer getVersion() {
        return version;
    }

    /** The version that the form was made from. */
    public void setVersion(Integer version) {
        this.version = version;
    }

    /** As typed. */
    public String getIssuer() {
        return issuer;
    }

    /** As typed. */
    public void setIssuer(String issuer) {
        this.issuer = issuer;
    }

    /** As typed. */
    public String getOauthClientId() {
        return oauthClientId;
    }

    /** As typed. */
    public void setOauthClientId(String oauthClientId) {
        this.oauthClientId = oauthClientId;
    }

    /** Never shown again. */
    public String getSecret() {
        return null;
    }

    /** As typed. */
    public void setSecret(String secret) {
        this.secret = secret;
    }

    /** As typed, one on each line. */
    public String getDomains() {
        return domains;
    }

    /** As typed, one on each line. */
    public void setDomains(String domains) {
        this.domains = domains;
    }

    /** Whether people sign in by it. */
    public boolean isActive() {
        return active;
    }

    /** Whether people sign in by it. */
    public void setActive(boolean active) {
        this.active = active;
    }

    /** Whether people are made on their first sign-in. */
    public boolean isMakesPeople() {
        return makesPeople;
    }

    /** Whether people are made on their first sign-in. */
    public void setMakesPeople(boolean makesPeople) {
        this.makesPeople = makesPeople;
    }

    /** Whether passwords no longer count. */
    public boolean isOnlyWay() {
        return onlyWay;
    }

    /** Whether passwords no longer count. */
    public void setOnlyWay(boolean onlyWay) {
        this.onlyWay = onlyWay;
    }
}
