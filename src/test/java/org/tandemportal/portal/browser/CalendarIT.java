package org.tandemportal.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.Visitor;

/** Changes in the calendar, moved without a mouse and with one. */
class CalendarIT extends FromOutsideIT {

    /** A Tuesday, so that a day more stays in the same row of the month. */
    private static final LocalDate TUESDAY =
            LocalDate.now().plusDays(40).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    private final World world = NewWorld.make();

    private Visitor program() {
        return NewWorld.program(world, "developer");
    }

    private String zone() {
        return program().get("/api/v1/me").json().getString("zone", "Europe/Berlin");
    }

    private Instant start() {
        return TUESDAY.atTime(LocalTime.parse("20:00"))
                .atZone(ZoneId.of(zone()))
                .toInstant();
    }

    private String asked() {
        Answer made = program()
                .send(
                        "POST",
                        "/api/v1/change-requests",
                        "{\"engagement\": \"" + world.engagement() + "\", \"kind\": \"NORMAL\","
                                + " \"title\": \"Raise the limit\", \"reason\": \"r\", \"plan\": \"p\", \"testPlan\": \"t\","
                                + " \"rollbackPlan\": \"b\", \"environments\": [\"staging\"], \"window\": {\"start\": \""
                                + start() + "\", \"end\": \"" + start().plusSeconds(3_600) + "\"}}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String key = made.json().getString("key");
        program()
                .send(
                        "POST",
                        "/api/v1/change-requests/" + key + "/transitions",
                        "{\"to\": \"REQUESTED\"}",
                        "If-Match",
                        "*");
        return key;
    }

    private Instant startOf(String key) {
        return Instant.parse(program()
                .get("/api/v1/change-requests/" + key)
                .json()
                .getJsonObject("window")
                .getString("start"));
    }

    private static Locator day(Page page, LocalDate date) {
        return page.locator(".day[data-date='" + date + "']");
    }

    private static Locator entry(Locator within, String key) {
        return within.locator(".entry[data-key='" + key + "'] a");
    }

    @Test
    void aChangeIsMovedWithTheKeysAndTold() {
        String key = asked();
        try (Reader reader = new Reader(NewWorld.person(world, "developer"))) {
            Page page = reader.page();
            page.navigate("/calendar?view=month&date=" + TUESDAY + "&engagement=" + world.engagement());
            Locator entry = entry(day(page, TUESDAY), key);
            entry.focus();
            page.keyboard().press("m");
            assertThat(page.locator(".calendar-moving")).containsText("Raise the limit");
            page.keyboard().press("ArrowRight");
            assertThat(entry(day(page, TUESDAY.plusDays(1)), key)).isFocused();
            assertThat(page.locator(".calendar-moving")).containsText("Wednesday");
            page.keyboard().press("Escape");
            assertThat(entry(day(page, TUESDAY), key)).isFocused();
            assertThat(startOf(key)).isEqualTo(start());

            page.keyboard().press("m");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".messages")).containsText("Moved.");
            assertThat(page).hasURL(Pattern.compile("/calendar\\?view=month&date=.*"));
            assertThat(entry(day(page, TUESDAY.plusDays(1)), key)).isFocused();
            Answer moved = program().get("/api/v1/change-requests/" + key);
            assertThat(startOf(key).atZone(ZoneId.of(zone())).toLocalDateTime())
                    .isEqualTo(TUESDAY.plusDays(1).atTime(20, 0));
            assertThat(moved.json().getInt("revision")).isEqualTo(2);
            assertThat(reader.violations()).isEmpty();
        }
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileStaysWhereItWasWithTheReason() {
        String key = asked();
        try (Reader reader = new Reader(NewWorld.person(world, "developer"))) {
            Page page = reader.page();
            page.navigate("/calendar?view=month&date=" + TUESDAY);
            Answer edited = program()
                    .send(
                            "PATCH",
                            "/api/v1/change-requests/" + key,
                            "{\"title\": \"Raise the limit further\"}",
                            "If-Match",
                            "*");
            assertThat(edited.status()).isEqualTo(200);
            entry(day(page, TUESDAY), key).focus();
            page.keyboard().press("m");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".messages")).containsText("changed by somebody else");
            assertThat(entry(day(page, TUESDAY), key)).isVisible();
            assertThat(startOf(key)).isEqualTo(start());
        }
    }

    @Test
    void aChangeIsDraggedToAnotherDayAfterASecondThought() {
        String key = asked();
        try (Reader reader = new Reader(NewWorld.person(world, "developer"))) {
            Page page = reader.page();
            page.navigate("/calendar?view=month&date=" + TUESDAY);
            page.locator(".entry[data-key='" + key + "']").dragTo(day(page, TUESDAY.plusDays(2)));
            assertThat(page.locator("dialog")).containsText("Thursday");
            page.locator("dialog button[value='leave']").click();
            assertThat(entry(day(page, TUESDAY), key)).isVisible();
            page.locator(".entry[data-key='" + key + "']").dragTo(day(page, TUESDAY.plusDays(2)));
            page.locator("dialog button[value='move']").click();
            assertThat(page.locator(".messages")).containsText("Moved.");
            assertThat(entry(day(page, TUESDAY.plusDays(2)), key)).isVisible();
            assertThat(startOf(key).atZone(ZoneId.of(zone())).toLocalDateTime())
                    .isEqualTo(TUESDAY.plusDays(2).atTime(20, 0));
        }
    }

    @Test
    void aFreeWindowIsTakenWithOneClick() {
        String key = asked();
        try (Reader reader = new Reader(NewWorld.person(world, "developer"))) {
            Page page = reader.page();
            page.navigate("/change-requests/" + key);
            page.locator("#beside a[href$='/free-windows']").click();
            Locator first = page.locator("button[name='taken']").first();
            String window = first.getAttribute("value");
            first.click();
            assertThat(page).hasURL(Pattern.compile("/change-requests/" + key + "$"));
            assertThat(startOf(key)).isEqualTo(Instant.parse(window.replaceFirst("/.*", "")));
        }
    }

    @Test
    void aPrivateAddressIsMadeAndShownOnce() {
        asked();
        try (Reader reader = new Reader(NewWorld.person(world, "developer"))) {
            Page page = reader.page();
            page.navigate("/calendar/feeds");
            page.locator("input[value='Make an address']").first().click();
            String address = page.locator("#feed").innerText();
            String path = address.replaceFirst("https?://[^/]+", "");
            assertThat(path).matches("/calendar/feeds/[A-Za-z0-9_-]{43}\\.ics");
            Answer calendar = Visitor.nobody().get(path);
            assertThat(calendar.status()).isEqualTo(200);
            assertThat(calendar.body()).contains("Raise the limit");
            page.navigate("/calendar/feeds");
            assertThat(page.locator("#feed")).hasCount(0);
            page.locator("input[value='Renew']").first().click();
            assertThat(page.locator("#feed")).isVisible();
            assertThat(Visitor.nobody().get(path).status()).isEqualTo(404);
            String renewed = page.locator("#feed").innerText().replaceFirst("https?://[^/]+", "");
            assertThat(Visitor.nobody().get(renewed).status()).isEqualTo(200);
            page.locator("input[value='End']").first().click();
            assertThat(page.locator(".messages")).containsText("Ended.");
            assertThat(Visitor.nobody().get(renewed).status()).isEqualTo(404);
        }
    }
}
