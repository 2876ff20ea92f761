package org.tandemportal.portal.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tandemportal.kernel.api.NetworkAddresses;

/**
 * Where a request comes from. What the header {@code X-Forwarded-For} says is believed only of the proxies that {@code
 * TANDEM_TRUSTED_PROXIES} names: anybody else could write anything into it, and get around what slows guessing.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int LONGEST = 64;

    @Inject
    @ConfigProperty(name = "tandem.trusted-proxies")
    private Optional<String> proxies;

    private NetworkAddresses trusted;

    @PostConstruct
    void read() {
        trusted = NetworkAddresses.of(proxies.orElse(""));
    }

    /** The network address that a request comes from, at most 64 characters. */
    public String of(HttpServletRequest request) {
        String address = of(request.getRemoteAddr(), request.getHeader(FORWARDED_FOR), trusted);
        return address.length() <= LONGEST ? address : address.substring(0, LONGEST);
    }

    /**
     * The address that a request comes from.
     *
     * @param sender who sent it to the portal
     * @param forwardedFor whom it was sent on for: each proxy writes at the end whom it had it from; null if nobody says
     * @param trusted the proxies whose word counts
     */
    static String of(String sender, String forwardedFor, NetworkAddresses trusted) {
        String address = sender;
        String[] path = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        for (int place = path.length - 1; place >= 0 && trusted.contain(address); place--) {
            String before = path[place].strip();
            if (!NetworkAddresses.isAddress(before)) {
                return address;
            }
            address = before;
        }
        return address;
    }
}
