package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** Both sides agree to a template once, in their browsers; afterwards such a change needs no further word. */
class TemplatesTogetherIT extends FromOutsideIT {

    @Test
    void oneSideProposesBothAgreeAndAChangeAskedFromItIsAgreedAtOnce() {
        World world = NewWorld.make();
        try (Person ops = new Person(world, "ops");
                Person lead = new Person(world, "lead");
                Person manager = new Person(world, "manager");
                Person developer = new Person(world, "developer")) {
            ops.open("/engagements/" + world.engagement() + "/templates");
            ops.page().locator("a[href$='/templates/new']").first().click();
            ops.type("form:name", "Renew a certificate");
            ops.type("form:rows:0:fieldName", "Host name");
            ops.page().locator("[id='form:rows:0:fieldRequired']").check();
            ops.press("form:addField");
            assertThat(ops.page().locator("[id='form:rows:0:fieldName']")).hasValue("Host name");
            ops.type("form:rows:1:fieldName", "Ends on");
            ops.choose("form:rows:1:fieldKind", "DATE");
            ops.type("form:title", "Renew the certificate of {{Host}}");
            ops.type("form:reason", "It ends on {{Ends on}}.");
            ops.type("form:plan", "As in the runbook.");
            ops.type("form:steps", "Order it\nPut it on {{Host name}}");
            ops.type("form:testPlan", "A browser shows the new end.");
            ops.type("form:rollbackPlan", "The old one back.");
            ops.tick("form:environments", "production");
            ops.page().locator("[id='form:draft']").click();
            assertThat(ops.page().locator(".errors li")).containsText("“Host”");
            assertThat(ops.page().locator("[id='form:rows:1:fieldKind']")).hasValue("DATE");
            ops.type("form:title", "Renew the certificate of {{Host name}}");
            assertThat(ops.violations()).isEmpty();
            ops.press("form:draft");
            assertThat(ops.page()).hasURL(Pattern.compile("/templates/[0-9a-f-]{36}$"));
            String template = ops.address();
            ops.press("moves:propose");

            lead.open("/");
            lead.page().locator("a[href='" + template + "']").first().click();
            lead.press("moves:agree");
            assertThat(lead.violations()).isEmpty();
            manager.open(template);
            manager.press("moves:agree");
            manager.sees("client", "AGREED");
            manager.sees("provider", "AGREED");
            assertThat(manager.violations()).isEmpty();

            LocalDateTime start = LocalDateTime.now().plusDays(3).truncatedTo(ChronoUnit.HOURS);
            developer.open("/change-requests/new?engagement=" + world.engagement());
            developer
                    .page()
                    .locator("a[href*='template=" + template.replaceFirst(".*/", "") + "']")
                    .first()
                    .click();
            developer.type("form:value_1", "2031-03-01");
            developer.type("form:window_start", start.toString());
            developer.page().locator("[id='form:ask']").click();
            assertThat(developer.page().locator(".errors li")).hasCount(1);
            developer.type("form:value_0", "shop.example");
            assertThat(developer.violations()).isEmpty();
            developer.press("form:ask");
            assertThat(developer.page()).hasURL(Pattern.compile("/change-requests/" + world.engagement() + "-1$"));
            String change = developer.address();
            developer.sees("Renew the certificate of shop.example");
            developer.sees("client", "AGREED");
            developer.sees("provider", "AGREED");
            assertThat(developer.page().locator("a[href='" + template + "?revision=1']"))
                    .hasCount(1);
            assertThat(developer.violations()).isEmpty();

            ops.open(change);
            ops.press(ops.page().locator(".move--SCHEDULED"));
            assertThat(ops.page().locator("[data-state=SCHEDULED]").first()).isVisible();
            for (Person person : List.of(ops, lead, manager, developer)) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }
}
