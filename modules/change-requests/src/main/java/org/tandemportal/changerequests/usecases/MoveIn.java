package org.tandemportal.changerequests.usecases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.MovingInStarted;
import org.tandemportal.changerequests.api.Priority;
import org.tandemportal.changerequests.domain.BrokenFile;
import org.tandemportal.changerequests.domain.ChangeRequestRefused;
import org.tandemportal.changerequests.domain.FileEncoding;
import org.tandemportal.changerequests.domain.HistoryState;
import org.tandemportal.changerequests.domain.KnownTool;
import org.tandemportal.changerequests.domain.MovedDates;
import org.tandemportal.changerequests.domain.MovedField;
import org.tandemportal.changerequests.domain.MovedLayout;
import org.tandemportal.changerequests.domain.MovedLines;
import org.tandemportal.changerequests.domain.MovedReading;
import org.tandemportal.changerequests.domain.MovedRecord;
import org.tandemportal.changerequests.domain.MovedSample;
import org.tandemportal.changerequests.domain.MovedText;
import org.tandemportal.changerequests.domain.MovingIn;
import org.tandemportal.changerequests.domain.MovingInState;
import org.tandemportal.changerequests.domain.MovingIns;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;

/**
 * Brings in records of another tool: keeps the file, settles how it is read, shows what would become of it, and asks for the
 * work, which {@link MovingInWork} then does.
 */
@UseCase
@Allowed(Permission.MOVE_IN)
public class MoveIn {

    private static final String BUNDLE = "org.tandemportal.changerequests.messages";
    private static final int CHUNK = 1024 * 1024;
    private static final int MOST_LISTED = 20;
    private static final int MOST_SHOWN = 20;

    /** How many files of an engagement wait to be used, beside a new one. */
    private static final int MOST_UNUSED = 9;

    @Inject
    private MovingIns movingIns;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Audit audit;

    @Inject
    private Event<MovingInStarted> started;

    /**
     * A file and what would become of its beginning.
     *
     * @param sample its beginning; null once it is gone
     * @param previews the first records as they would become
     * @param layouts the layouts that are kept under a name
     * @param dateFormats the formats in which its moments can be written, the likeliest first
     */
    public record Shown(
            MovingIn movingIn,
            MovedSample sample,
            List<Preview> previews,
            List<MovingIns.NamedLayout> layouts,
            List<String> dateFormats) {}

    /**
     * A record as it would become.
     *
     * @param line the first line that tells of it
     * @param number its number; null if it has none
     * @param record null if it would be left out
     * @param reasons why it would
     */
    public record Preview(int line, String number, MovedRecord record, List<Violation> reasons) {}

    /** The engagements that the viewer can bring records into, in the order of the codes. */
    public List<String> engagements() {
        return currentViewer.get().engagementsWith(Permission.MOVE_IN);
    }

    /** What was brought into an engagement, the latest first. */
    public List<MovingIn> of(String engagement) {
        currentViewer.get().require(Permission.MOVE_IN, engagement);
        return movingIns.of(engagement, MOST_LISTED);
    }

    /**
     * Keeps a file, and settles how it seems to be meant: as the latest layout of the engagement says that fits, or as its tool
     * usually writes.
     *
     * @param fileName as it is called; null if it has no name
     * @throws InvalidInput if it is too long, empty or no text, or the names of the columns cannot be told
     */
    public UUID keep(String engagement, String fileName, InputStream content) {
        EngagementSummary where = where(engagement);
        movingIns.forgetAllBut(where.code(), MOST_UNUSED);
        UUID id = UUID.randomUUID();
        try {
            byte[] beginning = content.readNBytes(CHUNK);
            FileEncoding encoding = new FileEncoding();
            long bytes = 0;
            byte[] chunk = beginning;
            for (int place = 0; chunk.length > 0; place++) {
                bytes += chunk.length;
                if (bytes > MovingIn.MOST_BYTES) {
                    throw new BrokenFile("moveIn.broken.tooLarge", MovingIn.MOST_BYTES / 1024 / 1024);
                }
                encoding.look(chunk, chunk.length);
                movingIns.addChunk(id, where.clientId(), place, chunk);
                chunk = content.readNBytes(CHUNK);
            }
            movingIns.add(settle(where, id, fileName, beginning, bytes, encoding.found()));
            return id;
        } catch (BrokenFile e) {
            throw new InvalidInput(List.of(new Violation("file", BUNDLE, e.key(), e.arguments())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EngagementSummary where(String engagement) {
        currentViewer.get().require(Permission.MOVE_IN, engagement);
        EngagementSummary where = engagements.require(engagement);
        if (!where.isActive()) {
            throw new ChangeRequestRefused("engagementClosed", engagement);
        }
        return where;
    }

    private MovingIn settle(
            EngagementSummary where, UUID id, String fileName, byte[] beginning, long bytes, Charset charset) {
        MovedSample sample = MovedSample.of(beginning, charset, bytes == beginning.length);
        Viewer viewer = currentViewer.get();
        MovedLayout layout = movingIns.layouts(where.code()).stream()
                .map(MovingIns.NamedLayout::layout)
                .filter(one -> one.fits(sample.headings()))
                .findFirst()
                .orElseGet(() -> proposal(sample, where.zone()));
        String name = MovedText.atMost(MovedText.line(fileName), 200);
        return new MovingIn(
                id,
                where.clientId(),
                where.code(),
                viewer.personId(),
                viewer.name(),
                viewer.side(),
                viewer.language(),
                name == null ? "export.csv" : name,
                bytes,
                charset.name(),
                sample.separator(),
                sample.headings(),
                layout,
                MovingInState.CHOSEN,
                null,
                false,
                new MovingIn.Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                clock.instant(),
                null,
                null);
    }

    /** Where days and months could be either way, nothing is proposed: a wrong guess would be told by nobody. */
    private static MovedLayout proposal(MovedSample sample, String zone) {
        MovedLayout layout = KnownTool.proposal(sample.headings(), null, zone);
        List<String> formats = sample.dateFormats(layout);
        boolean clear = !formats.isEmpty()
                && formats.stream().filter(MoveIn::daysAndMonths).count() < 2;
        return clear ? KnownTool.proposal(sample.headings(), formats.get(0), zone) : layout;
    }

    private static boolean daysAndMonths(String format) {
        return format.matches("(dd[/-]MM|MM[/-]dd)[/-]yyyy.*");
    }

    /**
     * A file with the first records as they would become.
     *
     * @throws NotFound if there is no such file in an engagement of the viewer's
     */
    public Shown show(UUID id) {
        MovingIn movingIn = find(id);
        boolean open = !movingIn.state().isUnderWay() && movingIn.state() != MovingInState.DONE;
        MovedSample sample = open ? sample(movingIn) : null;
        List<String> formats = new ArrayList<>();
        if (sample != null) {
            formats.addAll(sample.dateFormats(movingIn.layout()));
            MovedDates.known().stream()
                    .filter(format -> !formats.contains(format))
                    .forEach(formats::add);
        }
        return new Shown(
                movingIn,
                sample,
                sample == null ? List.of() : previews(movingIn, sample),
                open ? movingIns.layouts(movingIn.engagement()) : List.of(),
                formats);
    }

    private MovingIn find(UUID id) {
        MovingIn movingIn = movingIns.find(id).orElseThrow(() -> new NotFound(id.toString()));
        currentViewer.get().require(Permission.MOVE_IN, movingIn.engagement());
        return movingIn;
    }

    private MovedSample sample(MovingIn movingIn) {
        byte[] beginning = movingIns.chunk(movingIn.id(), 0).orElse(null);
        return beginning == null
                ? null
                : MovedSample.of(beginning, Charset.forName(movingIn.charset()), movingIn.bytes() == beginning.length);
    }

    private List<Preview> previews(MovingIn movingIn, MovedSample sample) {
        MovedReading reading = new MovedReading(movingIn.layout(), sample.headings(), clock.instant());
        List<Preview> previews = new ArrayList<>();
        for (Map.Entry<String, List<MovedLines.Line>> record :
                sample.records(reading).entrySet()) {
            if (previews.size() == MOST_SHOWN) {
                break;
            }
            MovedReading.Result result = reading.read(record.getValue());
            previews.add(new Preview(
                    record.getValue().get(0).number(),
                    record.getKey().isEmpty() ? null : record.getKey(),
                    result.record(),
                    result.reasons().values().stream()
                            .flatMap(List::stream)
                            .filter(reason -> !reason.key().equals("moveIn.reason.otherLine"))
                            .distinct()
                            .toList()));
        }
        return previews;
    }

    /**
     * A layout as somebody chose it; constants by their names, blank or null for none.
     *
     * @param columns by the names of the columns
     * @param states by the word
     * @param priorities by the word
     * @param kinds by the word
     */
    public record LayoutInput(
            String source,
            String side,
            Map<String, String> columns,
            Map<String, String> states,
            Map<String, String> priorities,
            Map<String, String> kinds,
            String dateFormat,
            String zone) {}

    /**
     * Settles how a file is read. What is known of words that are not named stays as it was.
     *
     * @throws InvalidInput if it cannot be read that way
     */
    public void settle(UUID id, LayoutInput input) {
        MovingIn movingIn = idle(id);
        InputCheck check = new InputCheck();
        Map<String, MovedField> columns = new LinkedHashMap<>();
        input.columns().forEach((heading, field) -> {
            MovedField known = check.constant("columns", field, MovedField.class);
            if (known != null) {
                columns.put(MovedLines.plain(heading), known);
            }
        });
        MovedLayout before = movingIn.layout();
        Side side = check.constant("side", input.side(), Side.class);
        MovedLayout layout = new MovedLayout(
                Objects.requireNonNullElse(MovedText.line(input.source()), ""),
                side == null ? before.side() : side,
                columns,
                words(check, "states", before.states(), input.states(), HistoryState.class),
                words(check, "priorities", before.priorities(), input.priorities(), Priority.class),
                words(check, "kinds", before.kinds(), input.kinds(), Kind.class),
                input.dateFormat() == null || input.dateFormat().isBlank() ? null : input.dateFormat(),
                input.zone() == null ? "" : input.zone().strip());
        layout.check(check, movingIn.headings());
        check.end();
        // What has been found out by the same layout still holds.
        if (!layout.equals(before)) {
            movingIns.setLayout(id, layout);
        }
    }

    private static <E extends Enum<E>> Map<String, E> words(
            InputCheck check, String field, Map<String, E> before, Map<String, String> chosen, Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>(before);
        chosen.forEach((word, name) -> {
            E constant = check.constant(field, name, type);
            if (constant == null) {
                words.remove(KnownTool.word(word));
            } else {
                words.put(KnownTool.word(word), constant);
            }
        });
        return words;
    }

    /**
     * Reads a file as a layout says that is kept under a name, or as a tool's files are usually read.
     *
     * @param name of a layout of the engagement, or of a tool
     * @throws InvalidInput if there is no such layout, or it names columns that the file lacks
     */
    public void use(UUID id, String name) {
        MovingIn movingIn = idle(id);
        InputCheck check = new InputCheck();
        MovedLayout found = named(movingIn, name);
        check.that(found != null, "layout", "unknown", String.valueOf(name));
        if (found != null) {
            found.check(check, movingIn.headings());
        }
        check.end();
        movingIns.setLayout(id, found);
    }

    private MovedLayout named(MovingIn movingIn, String name) {
        return movingIns.layouts(movingIn.engagement()).stream()
                .filter(one -> one.name().equals(name))
                .map(MovingIns.NamedLayout::layout)
                .findFirst()
                .orElseGet(() -> Arrays.stream(KnownTool.values())
                        .filter(tool -> tool.source().equalsIgnoreCase(name))
                        .findFirst()
                        .map(tool -> tool.layout(
                                movingIn.headings(),
                                movingIn.layout().dateFormat(),
                                movingIn.layout().zone()))
                        .orElse(null));
    }

    /** Keeps how a file is read under a name, for the next one. */
    public void saveLayout(UUID id, String name) {
        MovingIn movingIn = find(id);
        InputCheck check = new InputCheck();
        String checked = check.requiredLine("layoutName", name, 60);
        if (checked != null
                && Arrays.stream(KnownTool.values())
                        .anyMatch(tool -> tool.source().equalsIgnoreCase(checked))) {
            check.add(new Violation("layoutName", BUNDLE, "moveIn.layout.toolName", List.of()));
        }
        movingIn.layout().check(check, movingIn.headings());
        check.end();
        movingIns.saveLayout(movingIn, checked, currentViewer.get().personId(), clock.instant());
    }

    /**
     * Asks for the work.
     *
     * @param dryRun whether only to find out what would become of it
     * @throws InvalidInput if it is not settled how the file is read
     * @throws ChangeRequestRefused while other work of the engagement is under way
     */
    public void start(UUID id, boolean dryRun) {
        MovingIn movingIn = idle(id);
        where(movingIn.engagement());
        InputCheck check = new InputCheck();
        movingIn.layout().check(check, movingIn.headings());
        check.end();
        if (!movingIns.start(movingIn, dryRun ? MovingInState.CHECKING : MovingInState.BRINGING_IN, clock.instant())) {
            throw new ChangeRequestRefused("moveIn.otherUnderWay", movingIn.engagement());
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("file", movingIn.fileName());
        facts.put("source", movingIn.layout().source());
        if (dryRun) {
            audit.write(movingIn.subject(), "tried out bringing in", null, facts);
        } else {
            audit.write(movingIn.subject(), "began to bring in", null, facts);
        }
        started.fire(new MovingInStarted(id));
    }

    /** One on which no work is being done, and whose file is there. */
    private MovingIn idle(UUID id) {
        MovingIn movingIn = find(id);
        if (movingIn.state().isUnderWay()) {
            throw new ChangeRequestRefused("moveIn.underWay");
        }
        if (movingIn.state() == MovingInState.DONE) {
            throw new ChangeRequestRefused("moveIn.done");
        }
        return movingIn;
    }

    /** Forgets a file whose records have not been brought in. */
    public void forget(UUID id) {
        movingIns.forget(idle(id).id());
    }

    /**
     * Keeps a file and asks for the work at once.
     *
     * @param layout a layout's or tool's name; null for what fits
     * @param source the tool's name; null for what the layout says
     * @param dateFormat one of the known; null for what the data say
     * @param zone null for what the layout says
     * @return its id
     */
    public UUID run(
            String engagement,
            String fileName,
            InputStream content,
            String layout,
            String source,
            String dateFormat,
            String zone,
            boolean dryRun) {
        UUID id = keep(engagement, fileName, content);
        if (layout != null && !layout.isBlank()) {
            MovedLayout found = named(find(id), layout);
            if (found == null) {
                throw new InvalidInput(List.of(Violation.of("layout", "unknown", layout)));
            }
            movingIns.setLayout(id, found);
        }
        MovedLayout settled = find(id).layout();
        movingIns.setLayout(
                id,
                new MovedLayout(
                        source == null || source.isBlank() ? settled.source() : source.strip(),
                        settled.side(),
                        settled.columns(),
                        settled.states(),
                        settled.priorities(),
                        settled.kinds(),
                        dateFormat == null || dateFormat.isBlank() ? settled.dateFormat() : dateFormat,
                        zone == null || zone.isBlank() ? settled.zone() : zone.strip()));
        start(id, dryRun);
        return id;
    }

    /** How far it is. For everybody who sees the engagement. */
    @Allowed(Permission.READ)
    public MovingIn progress(String id) {
        return seen(id);
    }

    private MovingIn seen(String id) {
        return Ids.of(id).flatMap(movingIns::find).orElseThrow(() -> new NotFound(id));
    }

    /** Lines that are left out, behind one, with the reasons. For everybody who sees the engagement. */
    @Allowed(Permission.READ)
    public List<MovingIns.Kept> rejected(String id, int after, int most) {
        return movingIns.rejected(seen(id).id(), after, most);
    }
}
