package org.tandemportal.clients.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tandemportal.clients.api.OpenIdFailed;
import org.tandemportal.clients.openid.OpenIdProtocol;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Violation;

/**
 * Sets an identity provider up once it has answered, so that nobody is sent to one that is none. The provider is asked before
 * the transaction begins: a slow one must not hold the database.
 */
@ApplicationScoped
@Allowed(Permission.ADMINISTER)
public class KeepOpenId {

    @Inject
    private OpenIdProtocol protocol;

    @Inject
    private SetUpOpenId setUpOpenId;

    /**
     * As {@link SetUpOpenId#keep}; a provider that is switched off need not answer.
     *
     * @throws InvalidInput also if the issuer does not answer as an identity provider
     */
    public void keep(UUID clientId, Integer seen, OpenIdInput input) {
        String issuer = input.issuer() == null ? "" : input.issuer().strip();
        if (input.active() && SetUpOpenId.isIssuer(issuer)) {
            try {
                protocol.check(issuer);
            } catch (OpenIdFailed e) {
                throw new InvalidInput(List.of(
                        new Violation("issuer", "org.tandemportal.clients.messages", "openid.noProvider", List.of())));
            }
        }
        setUpOpenId.keep(clientId, seen, input);
    }
}
