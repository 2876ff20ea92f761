package org.tandemportal.clients.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.tandemportal.kernel.api.NetworkAddresses;

/**
 * Where passkeys of this portal are made and used. A passkey belongs to a host's name: browsers know none for numeric
 * addresses, nor for pages that come without https, but for {@code localhost}. So a portal that is reached on its own machine
 * has its passkeys at {@code localhost}.
 *
 * @param host the name that passkeys belong to; WebAuthn calls it the relying party's id
 * @param origin scheme, host and, unless it is the scheme's own, port of the pages
 */
public record PasskeyAddress(String host, String origin) {

    /** From what {@code TANDEM_BASE_URL} says; empty where there can be no passkeys. */
    public static Optional<PasskeyAddress> of(String baseUrl) {
        URI base = URI.create(baseUrl);
        String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
        boolean here = NetworkAddresses.isThisMachine(host);
        boolean isName = !host.startsWith("[") && host.matches(".*[a-z][a-z0-9-]*");
        if (!here && (!isName || !"https".equals(base.getScheme()))) {
            return Optional.empty();
        }
        String name = here ? "localhost" : host;
        int port = base.getPort();
        int usual = "https".equals(base.getScheme()) ? 443 : 80;
        return Optional.of(new PasskeyAddress(
                name, base.getScheme() + "://" + name + (port < 0 || port == usual ? "" : ":" + port)));
    }
}
