package org.tandemportal.portal.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts the requests of each token within the running minute. Each node counts its own, so that several nodes together
 * let through more: the limit is there to keep a program that has lost its way from crowding out people.
 */
@ApplicationScoped
public class RequestCounts {

    private static final int SECONDS = 60;

    @Inject
    @ConfigProperty(name = "tandem.api.requests-per-minute", defaultValue = "600")
    private int limit;

    private final Map<UUID, Counted> counted = new ConcurrentHashMap<>();
    private volatile long newest;

    private record Counted(long minute, int requests) {}

    /** For the container. */
    public RequestCounts() {}

    /** With a limit of requests a minute. */
    RequestCounts(int limit) {
        this.limit = limit;
    }

    /**
     * What is left of a token's minute.
     *
     * @param remaining how many more requests there may be; 0 if none
     * @param exceeded whether this one was one too many
     */
    record Left(int limit, int remaining, int secondsToReset, boolean exceeded) {}

    /** Counts a request. */
    Left count(UUID token, Instant now) {
        long minute = Math.floorDiv(now.getEpochSecond(), SECONDS);
        forgetEarlier(minute);
        int requests = counted.merge(
                        token,
                        new Counted(minute, 1),
                        (before, first) ->
                                before.minute() < minute ? first : new Counted(before.minute(), before.requests() + 1))
                .requests();
        int secondsToReset = SECONDS - Math.floorMod(now.getEpochSecond(), SECONDS);
        return new Left(limit, Math.max(0, limit - requests), secondsToReset, requests > limit);
    }

    /** Once a minute, so that tokens that are no longer used take no room. */
    private void forgetEarlier(long minute) {
        if (newest < minute) {
            newest = minute;
            counted.values().removeIf(count -> count.minute() < minute);
        }
    }
}
