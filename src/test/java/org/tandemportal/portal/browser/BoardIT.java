package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Cards on the board, moved by people in their browsers. */
class BoardIT extends FromOutsideIT {

    private World world;

    @BeforeEach
    void anEngagement() {
        world = NewWorld.make();
    }

    private String board() {
        return "/board?engagement=" + world.engagement();
    }

    /** A change that the client has asked for; its key. */
    private String requested(String title) {
        Instant start = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Visitor developer = NewWorld.program(world, "developer");
        Answer made = developer.send(
                "POST",
                "/api/v1/change-requests",
                Json.createObjectBuilder()
                        .add("engagement", world.engagement())
                        .add("kind", "NORMAL")
                        .add("title", title)
                        .add("reason", "Launch on Friday")
                        .add("plan", "Change it.")
                        .add("testPlan", "Look at it.")
                        .add("rollbackPlan", "Change it back.")
                        .add("environments", Json.createArrayBuilder().add("staging"))
                        .add(
                                "window",
                                Json.createObjectBuilder()
                                        .add("start", start.toString())
                                        .add("end", start.plusSeconds(3_600).toString()))
                        .build()
                        .toString());
        String address = made.header("Location");
        String key = made.json().getString("key");
        assertThat(address).endsWith(key);
        assertThat(developer
                        .send(
                                "POST",
                                "/api/v1/change-requests/" + key + "/transitions",
                                "{\"to\": \"REQUESTED\"}",
                                "If-Match",
                                "*")
                        .status())
                .isEqualTo(200);
        return key;
    }

    private static Locator cardIn(Page page, String column, String key) {
        return page.locator(".board__cell[data-column='" + column + "'] [data-card='" + key + "']");
    }

    /** Drags a card over the place that says where it can go. */
    private static void drag(Page page, String key, String place) {
        BoundingBox from =
                page.locator("[data-card='" + key + "'] .board-card__title").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2 + 30, from.y + 30);
        Locator target = page.locator(".board__target").getByText(place);
        target.waitFor();
        BoundingBox to = target.boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        page.mouse().move(to.x + to.width / 2 + 2, to.y + to.height / 2);
        page.mouse().up();
    }

    @Test
    void ofTwoWhoMoveOneCardOneWinsAndTheOtherSeesWhy() {
        String key = requested("Raise the limit");
        try (Person ops = new Person(world, "ops");
                Person manager = new Person(world, "manager")) {
            ops.open(board());
            manager.open(board());
            drag(ops.page(), key, "Take it into assessment");
            assertThat(cardIn(ops.page(), "IN_ASSESSMENT", key)).isVisible();
            assertThat(ops.page().locator("#board-said")).containsText(key + ": In assessment");

            assertThat(cardIn(manager.page(), "REQUESTED", key)).isVisible();
            drag(manager.page(), key, "Take it into assessment");
            assertThat(manager.page().locator("#board-said"))
                    .containsText("by " + world.the("ops").name());
            assertThat(manager.page().locator("#board-said")).containsText("it is In assessment now");
            assertThat(cardIn(manager.page(), "IN_ASSESSMENT", key)).isVisible();
            assertThat(cardIn(manager.page(), "REQUESTED", key)).hasCount(0);
            assertThat(manager.violations()).isEmpty();
            assertThat(manager.complaints()).isEmpty();
            assertThat(ops.complaints()).isEmpty();
        }
    }

    @Test
    void aCardIsMovedByKeysAloneAndAReasonIsAskedForWhereOneIsNeeded() {
        String key = requested("Open a port");
        try (Person manager = new Person(world, "manager")) {
            Page page = manager.page();
            manager.open(board());
            page.keyboard().press("j");
            assertThat(page.locator("[data-card='" + key + "'] .board-card__key"))
                    .isFocused();
            page.keyboard().press("m");
            assertThat(page.locator("#tandem-live")).containsText("Take it into assessment, column In assessment");
            page.keyboard().press("Escape");
            assertThat(page.locator("#tandem-live")).containsText(key + " stays where it is");
            assertThat(page.locator(".board__target")).hasCount(0);

            page.keyboard().press("m");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".board__target--chosen")).hasText("Decline");
            page.keyboard().press("Enter");
            Locator reason = page.locator("#board-reason textarea");
            assertThat(reason).isFocused();
            assertThat(page.locator("#board-reason")).containsText("Say why " + key + " is declined.");
            assertThat(manager.violations()).isEmpty();
            page.keyboard().type("Nobody needs it any more");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(cardIn(page, "ENDED", key)).containsText("Declined");
            assertThat(page.locator("[data-card='" + key + "'] .board-card__key"))
                    .isFocused();
            page.keyboard().press("m");
            assertThat(page.locator("#tandem-live")).containsText("no column to which you can move");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void whoeverMayNotMoveACardIsOfferedNothing() {
        String key = requested("Look only");
        try (Person observer = new Person(world, "observer")) {
            observer.open(board());
            assertThat(cardIn(observer.page(), "REQUESTED", key)).isVisible();
            assertThat(observer.page().locator(".board-card__menu")).hasCount(0);
            assertThat(observer.page().locator("[draggable='true']")).hasCount(0);
        }
    }
}
