package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;

/** Both sides have the same record open: what one says appears on the other's page, and what is a note of theirs does not. */
class DiscussionAtOnceIT extends FromOutsideIT {

    private World world;
    private String page;

    @BeforeEach
    void aChange() {
        world = NewWorld.make();
        page = "/change-requests/"
                + NewWorld.program(world, "developer")
                        .send(
                                "POST",
                                "/api/v1/change-requests",
                                "{\"engagement\": \"" + world.engagement()
                                        + "\", \"kind\": \"NORMAL\", \"title\": \"Raise the limit\"}")
                        .json()
                        .getString("key");
    }

    private static Locator unread(Person person) {
        return person.page().locator("[data-unread]");
    }

    private static Locator news(Person person) {
        return person.page().locator("#something-new");
    }

    private static void isConnected(Person person) {
        person.page().waitForSelector("html[data-connected]", new Page.WaitForSelectorOptions().setTimeout(20_000));
    }

    @Test
    void aCommentWithAMentionAppearsOnTheOtherSideAndANoteDoesNot() {
        try (Person lead = new Person(world, "lead");
                Person ops = new Person(world, "ops");
                Person manager = new Person(world, "manager")) {
            for (Person person : new Person[] {lead, ops, manager}) {
                person.open(page);
                isConnected(person);
            }
            assertThat(unread(lead)).isEmpty();

            nameWithTheKeyboard(
                    ops,
                    "new",
                    "Could you look at this, @lea",
                    "@[" + world.the("lead").name() + "]");
            ops.sees("Could you look at this");
            assertThat(unread(lead)).hasText("1");
            assertThat(news(lead)).containsText("There is something new here.");
            assertThat(lead.violations()).isEmpty();
            news(lead).locator("a").click();
            assertThat(lead.page().locator(".mention--client.mention--me"))
                    .hasText("@" + world.the("lead").name());
            assertThat(news(lead)).hasCount(0);
            isConnected(lead);

            manager.lookAgain();
            isConnected(manager);
            ops.page().locator(".note-fold > summary").last().click();
            nameWithTheKeyboard(
                    ops,
                    "note",
                    "Careful with the walrus, @man",
                    "@[" + world.the("manager").name() + "]");
            assertThat(ops.page().locator(".comment--note")).containsText("Only for your side");
            assertThat(ops.violations()).isEmpty();
            assertThat(unread(manager)).hasText("1");
            assertThat(news(manager)).isVisible();
            // Comes after the note on the same way, so that the note would have come by now.
            nameWithTheKeyboard(
                    ops, "new", "One more for @lea", "@[" + world.the("lead").name() + "]");
            assertThat(unread(lead)).hasText("2");
            lead.lookAgain();
            lead.sees("One more for");
            assertThat(lead.page().locator("main")).not().containsText("walrus");
            assertThat(lead.page().locator(".comment--note")).hasCount(0);

            manager.open("/inbox");
            manager.sees("Careful with the walrus");
            assertThat(manager.violations()).isEmpty();
            lead.open("/inbox");
            lead.sees("named you");
            assertThat(lead.page().locator("main")).not().containsText("walrus");
            assertThat(lead.page().locator(".inbox__row--unread")).hasCount(2);
            lead.press(lead.page().locator(".head__actions button"));
            assertThat(lead.page().locator(".inbox__row--unread")).hasCount(0);
            assertThat(unread(lead)).isEmpty();
            lead.page().locator(".inbox__title").first().click();
            lead.page().waitForURL("**" + page + "#comment-*");

            for (Person person : new Person[] {lead, ops, manager}) {
                assertThat(person.complaints()).isEmpty();
            }
        }
    }

    /** Writes with the keyboard alone, naming the first who fits, and sends it. */
    private static void nameWithTheKeyboard(Person person, String form, String words, String named) {
        Locator field = person.page().locator("textarea[data-keep='" + form + "']");
        field.focus();
        person.page().keyboard().type(words);
        Locator list = person.page().locator(".people");
        assertThat(list.locator("[aria-selected=true]")).hasCount(1);
        assertThat(person.violations()).isEmpty();
        person.page().keyboard().press("ArrowDown");
        person.page().keyboard().press("ArrowUp");
        person.page().keyboard().press("Enter");
        assertThat(list).hasCount(0);
        assertThat(field.inputValue()).contains(named);
        person.press(field.locator("xpath=ancestor::form").locator("button[type=submit]"));
    }

    @Test
    void nobodyOfTheOtherSideIsOfferedInANote() {
        try (Person ops = new Person(world, "ops")) {
            ops.open(page);
            ops.page().locator(".note-fold > summary").last().click();
            ops.page().locator("textarea[data-keep='note']").focus();
            ops.page().keyboard().type("Dear @");
            assertThat(ops.page().locator(".people__one--provider").first()).isVisible();
            assertThat(ops.page().locator(".people__one--client")).hasCount(0);
            ops.page().keyboard().press("Escape");
            assertThat(ops.page().locator(".people")).hasCount(0);
        }
    }
}
