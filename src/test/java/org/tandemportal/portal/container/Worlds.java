package org.tandemportal.portal.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tandemportal.clients.domain.PasswordHash;
import org.tandemportal.clients.usecases.SetUpPeople;
import org.tandemportal.engagements.usecases.SetUpEngagement;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Makes clients for tests by the use cases that administrators use. */
@ApplicationScoped
public class Worlds {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    private SetUpPeople setUpPeople;

    @Inject
    private SetUpEngagement setUpEngagement;

    /** Slow on purpose, so it is worked out once. */
    private static final class PasswordOfAll {
        static final String HASH = PasswordHash.of(World.PASSWORD);
    }

    /** One more. */
    public World make() throws Exception {
        return ViewerContext.callAs(Viewer.PORTAL, this::makeAsPortal);
    }

    private World makeAsPortal() {
        String code = "TW" + Integer.toString(NUMBER.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        String clientName = "World " + code;
        UUID provider = setUpPeople.provider("Ridgeline Managed Services");
        UUID client = setUpPeople.client(clientName);
        setUpEngagement.create(code, client, "Engagement " + code, "Europe/Berlin", World.ENVIRONMENTS);
        Map<String, World.Somebody> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            UUID organisation = role.fits(org.tandemportal.kernel.api.Side.CLIENT) ? client : provider;
            World.Somebody somebody = somebody(organisation, role.name().toLowerCase(Locale.ROOT), code);
            setUpEngagement.addParticipant(code, somebody.id(), role);
            people.put(role.name().toLowerCase(Locale.ROOT), somebody);
        }
        return new World(client, clientName, code, people);
    }

    private World.Somebody somebody(UUID organisation, String role, String code) {
        String name = role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1) + " of " + code;
        String email = role + "@" + code.toLowerCase(Locale.ROOT) + ".example";
        String token = "tests-" + role + "-" + code.toLowerCase(Locale.ROOT);
        UUID id = setUpPeople.person(organisation, name, email, false, PasswordOfAll.HASH);
        setUpPeople.token(id, "Tests", token);
        return new World.Somebody(id, name, email, token);
    }
}
