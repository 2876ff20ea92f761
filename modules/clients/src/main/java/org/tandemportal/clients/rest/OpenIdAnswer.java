package org.tandemportal.clients.rest;

import java.util.List;
import org.tandemportal.clients.usecases.SetUpOpenId;

/**
 * A client's identity provider.
 *
 * @param secretSet whether there is a secret; itself is never told
 */
public record OpenIdAnswer(
        String issuer,
        String clientId,
        boolean secretSet,
        List<String> domains,
        boolean active,
        boolean makesPeople,
        boolean onlyWay) {

    /** As it stands. */
    static OpenIdAnswer of(SetUpOpenId.Shown shown) {
        return new OpenIdAnswer(
                shown.issuer(),
                shown.oauthClientId(),
                shown.hasSecret(),
                shown.domains(),
                shown.active(),
                shown.makesPeople(),
                shown.onlyWay());
    }
}
