package org.tandemportal.launcher;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an administrator who sets the password by a link. */
@Command(name = "admin", description = "Creates an administrator and prints a one-time link to set the password.")
final class AdminCommand implements Callable<Integer> {

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Address to sign in with.")
    private String email;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name that the others see.")
    private String name;

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(System.getenv());
        try (Stopping stopping = new Stopping()) {
            PortalApi portal = PortalApi.open(settings, stopping);
            HttpRequest request = portal.request("administrators", "administrators")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"email\":" + JsonText.quoted(email) + ",\"name\":" + JsonText.quoted(name) + "}"))
                    .build();
            String answer = new String(portal.send(request), StandardCharsets.UTF_8);
            Console.out()
                    .println(JsonText.field(answer, "link")
                            .orElseThrow(() -> new Refusal("The portal made the administrator but gave no link.")));
        }
        return 0;
    }
}
