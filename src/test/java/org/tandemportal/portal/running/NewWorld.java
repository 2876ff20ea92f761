package org.tandemportal.portal.running;

import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.portal.container.World;

/** Makes a client with an engagement for one test, so that tests need not know of each other. */
public final class NewWorld {

    private NewWorld() {}

    /** One more. */
    public static World make() {
        Answer answer = Visitor.nobody().send("POST", "/running/worlds", null);
        if (answer.status() != 200) {
            throw new AssertionError("No world could be made: " + answer);
        }
        JsonObject world = answer.json();
        Map<String, World.Somebody> people = new LinkedHashMap<>();
        world.getJsonObject("people").forEach((role, value) -> {
            JsonObject somebody = value.asJsonObject();
            people.put(
                    role,
                    new World.Somebody(
                            UUID.fromString(somebody.getString("id")),
                            somebody.getString("name"),
                            somebody.getString("email"),
                            somebody.getString("token")));
        });
        return new World(
                UUID.fromString(world.getString("clientId")),
                world.getString("clientName"),
                world.getString("engagement"),
                people);
    }

    /** A program of somebody of that world. */
    public static Visitor program(World world, String role) {
        return Visitor.withToken(world.the(role).token());
    }

    /** Somebody of that world at the pages. */
    public static Visitor person(World world, String role) {
        return Visitor.signedIn(world.the(role).email(), World.PASSWORD);
    }
}
