package org.tandemportal.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.container.World;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.NewWorld;
import org.tandemportal.portal.running.RunningPortal;
import org.tandemportal.portal.running.Visitor;

/** What open pages are told at once, by whom they may be opened, and when they close. */
class LiveIT extends FromOutsideIT {

    private static final String CHANGES = "/api/v1/change-requests";
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<Page> pages = new ArrayList<>();
    private World world;
    private String key;

    /** An open page. */
    private static final class Page implements WebSocket.Listener {

        private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();
        private WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                heard.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        String hears(Predicate<String> wanted) throws InterruptedException {
            long until = System.nanoTime() + SOON.toNanos();
            for (String news = heard.poll(SOON.toMillis(), TimeUnit.MILLISECONDS); news != null; ) {
                if (wanted.test(news)) {
                    return news;
                }
                news = heard.poll(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            throw new AssertionError("Nothing of that kind was heard");
        }
    }

    @BeforeEach
    void aChange() {
        world = NewWorld.make();
        key = NewWorld.program(world, "developer")
                .send(
                        "POST",
                        CHANGES,
                        "{\"engagement\": \"" + world.engagement()
                                + "\", \"kind\": \"NORMAL\", \"title\": \"Something\"}")
                .json()
                .getString("key");
    }

    @AfterEach
    void closeAll() {
        pages.forEach(page -> page.socket.abort());
    }

    private static String origin() {
        return RunningPortal.get().base().toString();
    }

    private Page open(Visitor person, String record, String origin) {
        Page page = new Page();
        String ticket = record == null ? null : ticket(person, record);
        WebSocket.Builder builder =
                CLIENT.newWebSocketBuilder().connectTimeout(SOON).header("Origin", origin);
        if (!person.cookie().isEmpty()) {
            builder.header("Cookie", person.cookie());
        }
        page.socket = builder.buildAsync(
                        URI.create(origin().replaceFirst("^http", "ws") + "/live?name=" + UUID.randomUUID()
                                + (ticket == null ? "" : "&record=" + Visitor.encoded(ticket))),
                        page)
                .join();
        pages.add(page);
        return page;
    }

    private static String ticket(Visitor person, String record) {
        Matcher ticket = Pattern.compile("data-live=\"([^\"]+)\"")
                .matcher(person.get("/change-requests/" + record).body());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    private void comment(String role, String words, String audience) {
        Answer answer = NewWorld.program(world, role)
                .send(
                        "POST",
                        CHANGES + "/" + key + "/comments",
                        "{\"body\": \"" + words + "\", \"audience\": \"" + audience + "\"}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    @Test
    void theNumberOfWhatIsUnreadChangesAtOnce() throws Exception {
        Visitor lead = NewWorld.person(world, "lead");
        Page page = open(lead, null, origin());
        assertThat(page.hears(news -> news.contains("unread"))).contains("\"unread\":\"\"", "nothing unread");
        comment("ops", "Dear @[" + world.the("lead").name() + "]", "BOTH_SIDES");
        assertThat(page.hears(news -> news.contains("unread"))).contains("\"unread\":\"1\"", "1 unread");
        assertThat(NewWorld.program(world, "lead")
                        .send("POST", "/api/v1/inbox/read", null)
                        .status())
                .isEqualTo(200);
        page.hears(news -> news.contains("\"unread\":\"\""));
    }

    @Test
    void anOpenRecordIsToldOfNewsButNotOfTheOtherSidesNotes() throws Exception {
        Page clients = open(NewWorld.person(world, "lead"), key, origin());
        Page providers = open(NewWorld.person(world, "manager"), key, origin());
        Page elsewhere = open(NewWorld.person(world, "observer"), null, origin());
        Page own = open(NewWorld.person(world, "ops"), key, origin());
        for (Page page : pages) {
            // A page is told of what happens from its first news on.
            page.hears(news -> news.contains("unread"));
        }
        comment("ops", "Between us", "OWN_SIDE");
        providers.hears(news -> news.contains("\"record\":true"));
        comment("ops", "For everybody", "BOTH_SIDES");
        clients.hears(news -> news.contains("\"record\":true"));
        // What is told is told in order: the note would have come before.
        assertThat(clients.heard).noneMatch(news -> news.contains("record"));
        assertThat(elsewhere.heard).noneMatch(news -> news.contains("record"));
        assertThat(own.heard).noneMatch(news -> news.contains("record"));
    }

    @Test
    void onlyPagesOfThePortalForSomebodyWhoHasSignedInStayConnected() {
        Visitor lead = NewWorld.person(world, "lead");
        assertRefused(() -> open(Visitor.nobody(), null, origin()), 401);
        assertRefused(() -> open(lead, null, "https://evil.example"), 403);
        assertRefused(() -> open(lead, null, "null"), 403);
        assertThat(lead.get("/live").status()).isEqualTo(426);
    }

    @Test
    void aTicketOfSomebodyElseShowsNothing() throws Exception {
        World other = NewWorld.make();
        String stolen = ticket(NewWorld.person(world, "lead"), key);
        Visitor stranger = NewWorld.person(other, "lead");
        Page page = new Page();
        page.socket = CLIENT.newWebSocketBuilder()
                .header("Origin", origin())
                .header("Cookie", stranger.cookie())
                .buildAsync(
                        URI.create(origin().replaceFirst("^http", "ws") + "/live?name=" + UUID.randomUUID() + "&record="
                                + Visitor.encoded(stolen)),
                        page)
                .join();
        pages.add(page);
        page.hears(news -> news.contains("unread"));
        Page own = open(NewWorld.person(world, "lead"), key, origin());
        own.hears(news -> news.contains("unread"));
        comment("ops", "News", "BOTH_SIDES");
        own.hears(news -> news.contains("record"));
        assertThat(page.heard).noneMatch(news -> news.contains("record"));
    }

    @Test
    void aPersonHasOnlySoManyAndALongMessageEndsOne() throws Exception {
        Visitor observer = NewWorld.person(world, "observer");
        for (int number = 0; number < 12; number++) {
            open(observer, null, origin()).hears(news -> news.contains("unread"));
        }
        assertRefused(() -> open(observer, null, origin()), 429);
        Page talkative = pages.get(0);
        talkative.socket.sendText("x".repeat(1_000), true);
        assertThat(talkative.closed.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1009);
    }

    private static void assertRefused(Runnable opening, int status) {
        assertThatThrownBy(opening::run)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused.getCause())
                                .getResponse()
                                .statusCode())
                        .isEqualTo(status));
    }

    @Test
    void signingOutClosesThePages() throws Exception {
        World other = NewWorld.make();
        Visitor lead = NewWorld.person(other, "lead");
        Page page = open(lead, null, origin());
        page.hears(news -> news.contains("unread"));
        assertThat(lead.send("POST", "/sign-out", "", "Content-Type", "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(302);
        assertThat(page.closed.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(4001);
    }

    @Test
    void theDatabaseIsHeardAgainAfterItsConnectionWasLost() throws Exception {
        Page page = open(NewWorld.person(world, "lead"), null, origin());
        page.hears(news -> news.contains("unread"));
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tandem live'");
        }
        comment("ops", "Dear @[" + world.the("lead").name() + "]", "BOTH_SIDES");
        assertThat(page.hears(news -> news.contains("\"unread\":\"1\""))).contains("1 unread");
        assertThat(listeners()).isEqualTo(1);
    }

    private static int listeners() throws SQLException {
        try (Connection connection = RunningPortal.get().connectAsSuperuser();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'tandem live'")) {
            row.next();
            return row.getInt(1);
        }
    }
}
