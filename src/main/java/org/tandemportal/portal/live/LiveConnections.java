package org.tandemportal.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemportal.kernel.api.PortalClock;

/** The pages that are open on this node. */
@ApplicationScoped
public class LiveConnections {

    /** A person's pages beyond that stay as they were loaded. */
    static final int MOST_OF_A_PERSON = 12;

    private static final int MOST = 5_000;

    /** Whoever has been let in comes within this time, or not at all. */
    private static final Duration COMES_WITHIN = Duration.ofSeconds(30);

    @Inject
    private PortalClock clock;

    private record Expected(LiveConnection connection, Instant until) {}

    /** Let in and not open yet, by what the page calls its connection. */
    private final Map<String, Expected> expected = new ConcurrentHashMap<>();

    /** Open, by the socket's id. */
    private final Map<String, LiveConnection> open = new ConcurrentHashMap<>();

    /**
     * Lets a page in.
     *
     * @param name what the page calls its connection, which nobody else can guess
     * @return false if there are too many, or one of that name
     */
    synchronized boolean expect(String name, LiveConnection connection) {
        Instant now = clock.instant();
        expected.values().removeIf(one -> one.until().isBefore(now));
        if (open.size() + expected.size() >= MOST) {
            return false;
        }
        long own = Stream.concat(
                        open.values().stream(), expected.values().stream().map(Expected::connection))
                .filter(other -> other.person().equals(connection.person()))
                .count();
        return own < MOST_OF_A_PERSON
                && expected.putIfAbsent(name, new Expected(connection, now.plus(COMES_WITHIN))) == null;
    }

    /** It is open; whoever counts meanwhile finds it either expected or open. */
    synchronized Optional<LiveConnection> opened(String name, Session socket) {
        Expected awaited = name == null ? null : expected.remove(name);
        if (awaited == null) {
            return Optional.empty();
        }
        LiveConnection there = awaited.connection().with(socket);
        open.put(socket.getId(), there);
        return Optional.of(there);
    }

    /** It is closed. */
    void closed(Session socket) {
        open.remove(socket.getId());
    }

    /** All that are open. */
    Collection<LiveConnection> all() {
        return List.copyOf(open.values());
    }

    /** Those of one of these people. */
    Map<UUID, List<LiveConnection>> of(Set<UUID> people) {
        return open.values().stream()
                .filter(connection -> people.contains(connection.person()))
                .collect(Collectors.groupingBy(LiveConnection::person));
    }
}
