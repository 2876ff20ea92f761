package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** What the portal is for, told by the people of both sides in their browsers, side by side. */
class BothSidesTogetherIT extends FromOutsideIT {

    private World world;
    private Person developer;
    private Person lead;
    private Person ops;
    private Person manager;

    @Test
    void workFromAnAnnouncedFeatureToThePublishedReport() {
        world = NewWorld.make();
        try (Person client = new Person(world, "developer");
                Person clientLead = new Person(world, "lead");
                Person provider = new Person(world, "ops");
                Person serviceManager = new Person(world, "manager")) {
            developer = client;
            lead = clientLead;
            ops = provider;
            manager = serviceManager;
            String feature = aFeatureIsAnnouncedAndSeen();
            aFlagIsRaisedAcknowledgedAndLowered(feature);
            aServerBuildIsReviewedAndAgreed();
            String change = aChangeIsAskedForAgreedAndCarriedOut();
            aProblemIsReviewed();
            theWeekIsReported(change);
            for (Person person : List.of(developer, lead, ops, manager)) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    private String aFeatureIsAnnouncedAndSeen() {
        developer.open("/engagements/" + world.engagement() + "/features/new");
        developer.type("form:title", "Live voting");
        developer.type("form:description", "Viewers vote **during** the show.");
        developer.type(
                "form:targetDate",
                LocalDateTime.now().plusDays(20).toLocalDate().toString());
        developer.tick("form:environments", "production");
        developer.type("form:expectedLoad_peakRequestsPerSecond", "4200");
        developer.press("form:announce");
        assertThat(developer.page()).hasURL(Pattern.compile("/features/" + world.engagement() + "-F1$"));
        assertThat(developer.violations()).isEmpty();
        String feature = developer.address();

        ops.open(feature);
        ops.sees("4,200");
        ops.press("acknowledgement:acknowledge");
        developer.lookAgain();
        developer.sees(world.the("ops").name());
        return feature;
    }

    private void aFlagIsRaisedAcknowledgedAndLowered(String feature) {
        ops.open(feature);
        ops.page().locator("a[href^='/flags/new']").first().click();
        ops.choose("form:severity", "MAJOR");
        ops.type("form:concern", "The web servers carry 3,000 requests per second");
        ops.type("form:evidence", "Load test of last week");
        ops.press("form:raise");
        assertThat(ops.page()).hasURL(Pattern.compile("/flags/" + world.engagement() + "-G1$"));
        String flag = ops.address();

        developer.open("/");
        developer.page().locator("a[href='" + flag + "']").first().click();
        developer.sees("The web servers carry 3,000 requests per second");
        developer.press("answer:acknowledge");
        assertThat(developer.violations()).isEmpty();

        ops.lookAgain();
        ops.type("answer:reason", "Two more web servers are planned");
        ops.press("answer:lower");
        developer.lookAgain();
        developer.sees("Two more web servers are planned");
        assertThat(developer.page().locator("[id='answer:acknowledge']")).hasCount(0);
    }

    private void aServerBuildIsReviewedAndAgreed() {
        ops.open("/engagements/" + world.engagement() + "/server-builds/new");
        ops.type("form:title", "Web servers");
        ops.choose("form:environment", "production");
        ops.type("form:specification_image", "debian-12");
        ops.type("form:specification_vcpu", "4");
        ops.type("form:specification_memoryMb", "8 GB");
        ops.type("form:specification_instanceMinimum", "2");
        ops.type("form:specification_instanceMaximum", "6");
        ops.press("form:draft");
        assertThat(ops.page()).hasURL(Pattern.compile("/server-builds/" + world.engagement() + "-B1$"));
        String build = ops.address();
        ops.press(ops.page().locator("[id^='moves:'][id$=':move']").first());

        developer.open(build);
        Locator line = developer.page().locator(".specification__line").first();
        line.locator(".line-comments").first().click();
        Locator form =
                developer.page().locator("details.line-thread[open] form.reply").first();
        form.locator("textarea[name=body]").fill("Is this image patched?");
        developer.press(form.locator("button[type=submit]"));
        ops.lookAgain();
        assertThat(ops.page()
                        .locator(".specification__line details.line-thread")
                        .first())
                .containsText("Is this image patched?");

        lead.open(build);
        lead.press("moves:agree");
        manager.open(build);
        manager.press("moves:agree");
        manager.sees("client", "AGREED");
        manager.sees("provider", "AGREED");
        assertThat(manager.violations()).isEmpty();

        ops.open(build + "/edit");
        ops.type("form:specification_memoryMb", "16 GB");
        ops.type("form:message", "Twice the memory for the votes");
        ops.press("form:revise");
        lead.lookAgain();
        lead.sees("client", "STALE");
        lead.sees("provider", "STALE");
        assertThat(lead.violations()).isEmpty();
        lead.press("moves:agree");
        manager.lookAgain();
        manager.press("moves:agree");
        manager.sees("client", "AGREED");
        manager.sees("provider", "AGREED");
    }

    private String aChangeIsAskedForAgreedAndCarriedOut() {
        LocalDateTime start = LocalDateTime.now().plusDays(2).truncatedTo(ChronoUnit.HOURS);
        developer.open("/change-requests/new?engagement=" + world.engagement());
        developer.type("form:title", "Raise the connection limit");
        developer.type("form:reason", "The vote needs more connections.");
        developer.type("form:plan", "Set max_connections to 400 and restart.");
        developer.type("form:testPlan", "The health page answers.");
        developer.type("form:rollbackPlan", "Put the old value back.");
        developer.tick("form:environments", "production");
        developer.type("form:window_start", start.toString());
        developer.type("form:window_end", start.plusHours(1).toString());
        developer.press("form:ask");
        assertThat(developer.page()).hasURL(Pattern.compile("/change-requests/" + world.engagement() + "-1$"));
        String change = developer.address();

        ops.open(change);
        ops.comment("Two connections per worker are left, so this fits.");
        ops.press(ops.page().locator(".move--IN_ASSESSMENT"));
        lead.open(change);
        lead.sees("so this fits");
        lead.press("moves:agree");
        manager.open(change);
        manager.press("moves:agree");
        manager.sees("client", "AGREED");
        manager.sees("provider", "AGREED");
        for (String next : List.of("SCHEDULED", "IN_PROGRESS", "DONE")) {
            ops.open(change);
            ops.press(ops.page().locator(".move--" + next));
        }
        developer.lookAgain();
        assertThat(developer.page().locator("[class*='move--']")).hasCount(0);
        assertThat(NewWorld.program(world, "developer")
                        .get("/api/v1" + change)
                        .json()
                        .getString("state"))
                .isEqualTo("DONE");
        assertThat(developer.violations()).isEmpty();
        return change.replaceFirst(".*/", "");
    }

    private void aProblemIsReviewed() {
        LocalDateTime began = LocalDateTime.now().minusHours(5).truncatedTo(ChronoUnit.MINUTES);
        ops.open("/incident-reviews/new?engagement=" + world.engagement());
        ops.type("form:title", "Votes were lost for ten minutes");
        ops.type("form:began", began.toString());
        ops.press("form:open");
        assertThat(ops.page()).hasURL(Pattern.compile("/incident-reviews/" + world.engagement() + "-R1$"));
        String review = ops.address();

        developer.open(review);
        developer.type("factNew:what", "The queue was full");
        developer.type("factNew:at", began.plusMinutes(3).toString());
        developer.press("factNew:addFact");
        ops.lookAgain();
        ops.sees("The queue was full");
        ops.type("conditionNew:text", "Nothing warned of a growing queue");
        ops.press("conditionNew:addCondition");
        ops.choose("comparisonNew:left", "staging");
        ops.choose("comparisonNew:right", "production");
        ops.press("comparisonNew:attach");
        ops.type("actionNew:title", "Watch the length of the queue");
        ops.chooseAny("actionNew:owner");
        ops.press("actionNew:takeOn");
        developer.lookAgain();
        developer.sees("Nothing warned of a growing queue");
        developer.sees("Watch the length of the queue");
        assertThat(developer.violations()).isEmpty();
        developer.press("moves:move");
        ops.lookAgain();
        assertThat(ops.page().locator("[id='factNew:addFact']")).hasCount(0);
    }

    private void theWeekIsReported(String change) {
        developer.open("/engagements/" + world.engagement() + "/status-reports");
        developer.page().locator(".head__actions a.button").first().click();
        assertThat(developer.page())
                .hasURL(Pattern.compile("/status-reports/" + world.engagement() + "/\\d{4}-W\\d{2}$"));
        String report = developer.address();
        developer.sees(change);
        developer.type("paragraphForm:paragraph", "The vote went *well*.");
        developer.press("paragraphForm:save");
        ops.open(report);
        ops.type("paragraphForm:paragraph", "Servers were calm.");
        ops.press("paragraphForm:save");
        manager.open(report);
        manager.sees("The vote went well.");
        manager.press("publishing:publish");
        assertThat(manager.page().locator("[id='publishing:publish']")).hasCount(0);
        assertThat(manager.violations()).isEmpty();

        developer.lookAgain();
        developer.sees("Servers were calm.");
        assertThat(developer.page().locator("[id='paragraphForm:save']")).hasCount(0);
        assertThat(start(developer.download("pdf"), 5)).isEqualTo("%PDF-");
        assertThat(start(developer.download("xlsx"), 2)).isEqualTo("PK");
        assertThat(text(developer.download("csv"))).contains(change);
        assertThat(text(developer.download("md"))).contains("The vote went *well*.", "Servers were calm.", change);
    }

    private static String start(byte[] file, int length) {
        return new String(file, 0, length, StandardCharsets.US_ASCII);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
