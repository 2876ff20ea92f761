package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.domain.BrokenFile;
import org.tandemportal.changerequests.domain.MovedLines;
import org.tandemportal.changerequests.domain.MovedReading;
import org.tandemportal.changerequests.domain.MovingIn;
import org.tandemportal.changerequests.domain.MovingIns;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Refused;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.kernel.api.Scope;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;
import org.tandemportal.kernel.api.Violation;

/**
 * Does the work that {@link MoveIn} asks for, on a thread of its own: reads a file line by line into the database, then
 * brings its records in, piece by piece, as the person who asked for it, in their engagement and nowhere else.
 */
@ApplicationScoped
public class MovingInWork {

    private static final Logger LOG = System.getLogger(MovingInWork.class.getName());
    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int LINES_AT_A_TIME = 1_000;
    private static final int CHARACTERS_AT_A_TIME = 2_000_000;
    private static final int MOST_ATTEMPTS = 5;

    @Inject
    private MovingInSteps steps;

    @Inject
    private PortalClock clock;

    /**
     * Takes work that waits, and does it.
     *
     * @return whether there was any
     */
    public boolean doOne() {
        UUID me = UUID.randomUUID();
        Optional<MovingInSteps.Taken> taken = ViewerContext.as(Viewer.PORTAL, () -> steps.take(me));
        taken.ifPresent(work -> ViewerContext.as(viewer(work.movingIn()), () -> {
            carryOut(work, me);
            return null;
        }));
        return taken.isPresent();
    }

    /** Forgets what nobody has used for too long. */
    public void forgetOld() {
        ViewerContext.as(Viewer.PORTAL, () -> {
            steps.forgetOld();
            return null;
        });
    }

    /** Who asked for it, seen through the one engagement. */
    private static Viewer viewer(MovingIn movingIn) {
        return new Viewer(
                        movingIn.personId(),
                        movingIn.personName(),
                        "",
                        movingIn.side(),
                        null,
                        false,
                        Set.of(movingIn.clientId()),
                        Map.of(movingIn.engagement(), Role.MANAGER),
                        ZoneOffset.UTC,
                        movingIn.language(),
                        "system")
                .narrowed(Scope.ALL, movingIn.engagement());
    }

    private void carryOut(MovingInSteps.Taken work, UUID me) {
        UUID id = work.movingIn().id();
        try {
            if (!work.allowed()) {
                broken(id, me, "moveIn.broken.notAllowed");
            } else if (work.attempts() > MOST_ATTEMPTS) {
                broken(id, me, "moveIn.broken.fault");
            } else {
                if (!work.movingIn().read()) {
                    read(work.movingIn(), me);
                }
                boolean more;
                do {
                    more = steps.next(id, me);
                } while (more);
            }
        } catch (MovingInSteps.Lost e) {
            LOG.log(Level.INFO, "The work on {0} has gone to somebody else", id);
        } catch (BrokenFile e) {
            broken(id, me, e.key(), e.arguments().toArray());
        } catch (Refused e) {
            broken(
                    id,
                    me,
                    "moveIn.broken.refused",
                    e.reason(Locale.forLanguageTag(work.movingIn().language())));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A file could not be brought in for now", e);
            letGo(id, me);
        }
    }

    private void broken(UUID id, UUID me, String key, Object... arguments) {
        try {
            steps.broken(id, me, new Violation("file", BUNDLE, key, List.of(arguments)));
        } catch (MovingInSteps.Lost e) {
            LOG.log(Level.INFO, "The work on {0} has gone to somebody else", id);
        }
    }

    private void letGo(UUID id, UUID me) {
        try {
            steps.letGo(id, me);
        } catch (RuntimeException e) {
            // Then its time runs out by itself.
            LOG.log(Level.WARNING, "The database does not answer", e);
        }
    }

    private void read(MovingIn movingIn, UUID me) {
        steps.beginReading(movingIn.id(), me);
        Chunks chunks = new Chunks(movingIn.id(), me);
        MovedLines lines = MovedLines.read(
                new InputStreamReader(chunks, Charset.forName(movingIn.charset())), movingIn.separator());
        MovedReading reading = new MovedReading(movingIn.layout(), movingIn.headings(), clock.instant());
        List<MovingIns.Kept> kept = new ArrayList<>();
        int characters = 0;
        while (lines.hasNext()) {
            MovedLines.Line line = lines.next();
            String number = reading.number(line);
            boolean readable = number != null && number.length() <= MovedReading.LONGEST_NUMBER;
            kept.add(new MovingIns.Kept(line, readable ? number : null, readable ? List.of() : reading.wrong(line)));
            characters += line.cells().stream().mapToInt(String::length).sum();
            if (kept.size() == LINES_AT_A_TIME || characters > CHARACTERS_AT_A_TIME) {
                steps.addLines(movingIn.id(), me, kept, chunks.read);
                kept.clear();
                characters = 0;
            }
        }
        if (!kept.isEmpty()) {
            steps.addLines(movingIn.id(), me, kept, chunks.read);
        }
        steps.endReading(movingIn.id(), me);
    }

    /** The file, fetched piece by piece. */
    private final class Chunks extends InputStream {

        private final UUID id;
        private final UUID me;
        private byte[] chunk = new byte[0];
        private int place;
        private int next;
        private long read;

        Chunks(UUID id, UUID me) {
            this.id = id;
            this.me = me;
        }

        @Override
        public int read() {
            return fetched() ? chunk[next++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fetched()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - next);
            System.arraycopy(chunk, next, buffer, offset, count);
            next += count;
            return count;
        }

        private boolean fetched() {
            if (next == chunk.length) {
                read += chunk.length;
                chunk = steps.chunk(id, me, place++);
                next = 0;
            }
            return next < chunk.length;
        }
    }
}
