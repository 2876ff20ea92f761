package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.clients.usecases.SetUpPeople;

/** The demo's organisations and people, as documented in the README. */
@ApplicationScoped
public class DemoPeople {

    /** Everybody's password is {@code tandem-demo}. It is no secret, and hashing it would take a second of each first start. */
    static final String PASSWORD_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$Xlo3eKOVIEiLnk7OFkdzjQ$EENlXNttWEjdEiu0r+vJ3/ZvO8TrjQ/5oqA7ZsUAGZ4";

    @Inject
    private SetUpPeople setUp;

    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private UUID paramour;
    private UUID harbour;

    /** Brings them on board; as the portal. */
    void arrive() {
        UUID ridgeline = setUp.provider("Ridgeline Managed Services");
        paramour = setUp.client("Paramour Television");
        harbour = setUp.client("Harbour Bakery");
        person(ridgeline, "Ada Lindqvist", "admin@ridgeline.example", true);
        person(ridgeline, "Owen Achterberg", "ops@ridgeline.example", false);
        person(ridgeline, "Priya Raman", "ops2@ridgeline.example", false);
        person(ridgeline, "Marta Kowalska", "manager@ridgeline.example", false);
        person(paramour, "Dana Whitfield", "developer@paramour.example", false);
        person(paramour, "Leo Marchetti", "lead@paramour.example", false);
        person(paramour, "Olga Petersen", "observer@paramour.example", false);
        person(harbour, "Devin Okafor", "developer@harbour.example", false);
        person(harbour, "Lina Sörensen", "lead@harbour.example", false);
    }

    private void person(UUID organisation, String name, String email, boolean administrator) {
        UUID id = setUp.person(organisation, name, email, administrator, PASSWORD_HASH);
        String[] address = email.split("@");
        setUp.token(id, "Demo", "demo-" + address[0] + "-" + address[1].split("\\.")[0]);
        ids.put(email, id);
    }

    /** A person by their address. */
    UUID id(String email) {
        return ids.get(email);
    }

    /** The television studio. */
    UUID paramour() {
        return paramour;
    }

    /** The bakery. */
    UUID harbour() {
        return harbour;
    }
}
