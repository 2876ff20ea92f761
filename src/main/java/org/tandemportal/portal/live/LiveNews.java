package org.tandemportal.portal.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.tandemportal.clients.usecases.OpenSessions;
import org.tandemportal.discussions.api.UnreadWords;
import org.tandemportal.discussions.domain.Calls;
import org.tandemportal.discussions.usecases.UnreadCounts;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** Tells the open pages of this node what has changed, each as much as its person may know. */
@ApplicationScoped
public class LiveNews {

    private static final Logger LOG = System.getLogger(LiveNews.class.getName());
    private static final String SESSION = "session";
    private static final String NOTHING = "-";
    private static final String STILL_THERE = "{}";
    private static final String SOMETHING_NEW = "{\"record\":true}";

    @Inject
    private LiveConnections connections;

    @Inject
    private UnreadCounts counts;

    @Inject
    private OpenSessions openSessions;

    // One thread of its own: what is told is told in order, and a burst waits here and not in the server.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "tandem-live-news");
        thread.setDaemon(true);
        // Where the message bundles are.
        thread.setContextClassLoader(LiveNews.class.getClassLoader());
        return thread;
    });

    /** A page has come: what it shows may be old by now. */
    void welcome(LiveConnection page) {
        later(() -> tellUnread(page.viewer(), List.of(page)));
    }

    /** A call was heard. */
    void heard(String call) {
        String[] words = call.split(" ");
        if (words[0].equals(Calls.INBOX) && words.length == 2) {
            Set<UUID> people =
                    Arrays.stream(words[1].split(",")).map(UUID::fromString).collect(Collectors.toSet());
            counts.forget(people);
            later(() -> connections
                    .of(people)
                    .values()
                    .forEach(pages -> tellUnread(pages.get(0).viewer(), pages)));
        } else if (words[0].equals(Calls.RECORD) && words.length == 5) {
            later(() -> connections.all().stream()
                    .filter(page -> concerns(page, words))
                    .forEach(page -> page.send(SOMETHING_NEW)));
        } else if (words[0].equals(SESSION) && words.length == 2) {
            later(() -> connections.all().stream()
                    .filter(page -> page.sessionHash().equals(words[1]))
                    .forEach(LiveConnection::end));
        }
    }

    /** Whether a call about a record is news for a page: it shows that record to somebody else, of the side that may know. */
    static boolean concerns(LiveConnection page, String... words) {
        SubjectRef record = page.record();
        return record != null
                && record.type().name().equals(words[1])
                && record.key().equals(words[2])
                && (words[3].equals(NOTHING)
                        || words[3].equals(page.viewer().side().name()))
                && !words[4].equals(page.person().toString());
    }

    /** Calls may have been missed: nothing that is remembered counts, and every page is told anew. */
    void mayHaveMissedSome() {
        later(() -> connections
                .of(connections.all().stream().map(LiveConnection::person).collect(Collectors.toSet()))
                .values()
                .forEach(pages -> tellUnread(pages.get(0).viewer(), pages)));
    }

    /** Closes the pages whose sessions are over, and lets the others know that the portal is there. */
    void lookAfterAll() {
        later(() -> {
            Collection<LiveConnection> all = connections.all();
            Set<String> hashes = all.stream().map(LiveConnection::sessionHash).collect(Collectors.toSet());
            Set<String> going = ViewerContext.as(Viewer.PORTAL, () -> openSessions.of(hashes));
            all.forEach(page -> {
                if (going.contains(page.sessionHash())) {
                    page.send(STILL_THERE);
                } else {
                    page.end();
                }
            });
        });
    }

    private void tellUnread(Viewer viewer, List<LiveConnection> pages) {
        int unread = ViewerContext.as(viewer, () -> counts.of(viewer));
        pages.forEach(page -> page.send(Json.createObjectBuilder()
                .add("unread", UnreadWords.shown(unread))
                .add("words", UnreadWords.words(unread, page.viewer().language()))
                .build()
                .toString()));
    }

    private void later(Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    // The database may be away for a while; pages work on without news.
                    LOG.log(Level.WARNING, "Open pages could not be told what has changed", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The portal is ending", e);
        }
    }

    /** The portal ends. */
    void end() {
        worker.shutdownNow();
    }
}
