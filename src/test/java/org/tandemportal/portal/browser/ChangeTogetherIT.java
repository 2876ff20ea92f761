package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** A change that two teams shape together: suggestions, a plan of the tool, agreement that goes in part, steps ticked off. */
class ChangeTogetherIT extends FromOutsideIT {

    @Test
    void twoTeamsShapeAChangeAndCarryItOut() {
        World world = NewWorld.make();
        try (Person developer = new Person(world, "developer");
                Person lead = new Person(world, "lead");
                Person ops = new Person(world, "ops");
                Person manager = new Person(world, "manager")) {
            List<Person> all = List.of(developer, lead, ops, manager);
            String change = asked(world, developer);
            suggested(change, developer, ops);

            agreed(change, 2, lead, manager);
            lead.sees("Agreed");

            // What the tool says belongs to the plan, and to nothing else.
            ops.open("/change-requests/attach?key=" + change.replaceFirst(".*/", ""));
            ops.page().locator("[id='form:file']").setInputFiles(plan());
            ops.press("form:attach");
            assertThat(ops.page().locator(".plan-change")).hasCount(6);
            assertThat(ops.page().locator("main")).not().containsText("hunter");
            assertThat(ops.violations()).isEmpty();

            lead.open(change);
            assertThat(lead.page().locator(".agreement__side--client .agreement__voided"))
                    .containsText("Plan");
            assertThat(lead.page().locator(".agreement__since")).containsText("terraform-data.json");
            assertThat(lead.violations()).isEmpty();
            agreed(change, 3, lead, manager);

            carriedOut(change, developer, ops);
            all.forEach(person -> assertThat(person.complaints()).isEmpty());
        }
    }

    private static Path plan() {
        try {
            return Path.of(ChangeTogetherIT.class
                    .getResource("/plans/terraform-data.json")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String asked(World world, Person developer) {
        LocalDateTime start = LocalDateTime.now().plusDays(2).truncatedTo(ChronoUnit.MINUTES);
        developer.open("/change-requests/new?engagement=" + world.engagement());
        developer.type("form:title", "Raise the connection limit");
        developer.type("form:reason", "Launch on Friday");
        developer.type("form:plan", "Change the setting and restart");
        developer.type("form:steps", "Change the setting\n\nRestart");
        developer.type("form:testPlan", "The health page answers");
        developer.type("form:rollbackPlan", "Put it back");
        developer.tick("form:environments", "staging");
        developer.type("form:window_start", start.toString());
        developer.type("form:window_end", start.plusHours(1).toString());
        developer
                .page()
                .locator("input[name='form:riskLikelihood'][value='POSSIBLE']")
                .check();
        developer.page().locator("input[name='form:riskImpact'][value='SMALL']").check();
        assertThat(developer.violations()).isEmpty();
        developer.press("form:ask");
        assertThat(developer.page()).hasURL(Pattern.compile("/change-requests/" + world.engagement() + "-1$"));
        developer.sees("Restart");
        return developer.address();
    }

    private static void suggested(String change, Person developer, Person ops) {
        ops.open(change + "/suggestions?field=plan");
        ops.type("suggest:value", "Change the setting at night and restart");
        ops.type("suggest:note", "Nobody works then");
        ops.press("suggest:do");
        ops.sees("Nobody works then");
        assertThat(ops.page().locator("[id='decide:takeIn']")).hasCount(0);
        assertThat(ops.violations()).isEmpty();

        developer.open(change);
        assertThat(developer
                        .page()
                        .locator(".tabs, nav")
                        .getByText("Suggestions")
                        .first())
                .containsText("1");
        developer.open(change + "/suggestions");
        developer.page().locator("input[name='chosen']").check();
        assertThat(developer.violations()).isEmpty();
        developer.press("decide:takeIn");
        developer.sees("Change the setting at night and restart");
        developer.open(change + "/history");
        developer.sees("With words of");
    }

    private static void agreed(String change, int revision, Person... leads) {
        for (Person lead : leads) {
            lead.open(change);
            lead.sees("You agree to revision " + revision);
            lead.press("moves:agree");
        }
    }

    private static void carriedOut(String change, Person developer, Person ops) {
        ops.open(change);
        ops.press(ops.page().locator(".move--SCHEDULED"));
        ops.press(ops.page().locator(".move--IN_PROGRESS"));
        ops.press(ops.page().locator(".step-list__step").first().locator("input[type=submit]"));
        assertThat(ops.page().locator(".step-list__step--done")).hasCount(1);
        ops.type("moves:pauseReason", "Waits for the backup");
        ops.press("moves:pause");
        developer.open(change);
        developer.sees("Waits for the backup");
        assertThat(developer.page().locator(".step-list__step--done")).hasCount(1);
        assertThat(developer.violations()).isEmpty();
        ops.press("moves:resume");
        ops.press(ops.page().locator(".step-list__step").last().locator("input[type=submit]"));
        ops.press(ops.page().locator(".move--DONE"));
        developer.lookAgain();
        developer.type("lesson:learned", "Restart one node at a time");
        developer.press("lesson:learn");
        ops.lookAgain();
        ops.sees("Restart one node at a time");
        assertThat(ops.violations()).isEmpty();
    }
}
