package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.engagements.usecases.SetUpEngagement;
import org.tandemportal.kernel.api.Role;

/** The demo's three engagements, with people of both sides from day one. */
@ApplicationScoped
public class DemoEngagements {

    private static final Map<String, Role> RIDGELINE = Map.of(
            "ops@ridgeline.example", Role.OPS,
            "ops2@ridgeline.example", Role.OPS,
            "manager@ridgeline.example", Role.MANAGER);

    @Inject
    private DemoScene scene;

    @Inject
    private DemoPeople people;

    @Inject
    private SetUpEngagement setUp;

    /** The administrator sets them up, half a year ago. */
    void begin() {
        Map<String, Role> studio = Map.of(
                "developer@paramour.example", Role.DEVELOPER,
                "lead@paramour.example", Role.LEAD,
                "observer@paramour.example", Role.OBSERVER);
        Map<String, Role> bakery =
                Map.of("developer@harbour.example", Role.DEVELOPER, "lead@harbour.example", Role.LEAD);
        List<String> environments = List.of("development", "test", "staging", "production");
        begin("PTV-WEB", people.paramour(), "Paramour on the web", environments, studio);
        begin("PTV-PLAY", people.paramour(), "Paramour Play, the media library", environments, studio);
        begin("HB-SHOP", people.harbour(), "Harbour Bakery’s web shop", List.of("staging", "production"), bakery);
    }

    private void begin(String code, UUID client, String name, List<String> environments, Map<String, Role> clients) {
        scene.does("admin@ridgeline.example", -180, "9:00", () -> {
            setUp.create(code, client, name, DemoScene.ZONE.getId(), environments);
            clients.forEach((email, role) -> setUp.addParticipant(code, people.id(email), role));
            RIDGELINE.forEach((email, role) -> setUp.addParticipant(code, people.id(email), role));
        });
    }
}
