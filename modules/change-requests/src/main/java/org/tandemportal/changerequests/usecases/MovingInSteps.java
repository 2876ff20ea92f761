package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tandemportal.changerequests.api.ChangeRequestKey;
import org.tandemportal.changerequests.domain.HistoryState;
import org.tandemportal.changerequests.domain.MovedLines;
import org.tandemportal.changerequests.domain.MovedReading;
import org.tandemportal.changerequests.domain.MovedRecord;
import org.tandemportal.changerequests.domain.MovedRecords;
import org.tandemportal.changerequests.domain.MovingIn;
import org.tandemportal.changerequests.domain.MovingInState;
import org.tandemportal.changerequests.domain.MovingIns;
import org.tandemportal.clients.api.Participations;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.data.KeyNumbers;

/**
 * The pieces in which the records of a file are brought in: each is a transaction, holds on to the work for the next one, and
 * leaves everything as it was if it fails, so that any node can go on after it.
 */
@UseCase
@Allowed(Permission.MOVE_IN)
public class MovingInSteps {

    /** How many records are brought in at a time. */
    static final int RECORDS_AT_A_TIME = 500;

    private static final int LINES_AT_A_TIME = 5_000;
    private static final String BUNDLE = "org.tandemportal.changerequests.messages";

    @Inject
    private MovingIns movingIns;

    @Inject
    private MovedRecords movedRecords;

    @Inject
    private KeyNumbers keyNumbers;

    @Inject
    private Participations participations;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /** Somebody else has gone on with the work, or it has ended. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Work that was taken.
     *
     * @param attempts how often it has been taken since something last came of it
     * @param allowed whether the person who asked for it still may
     */
    public record Taken(MovingIn movingIn, int attempts, boolean allowed) {}

    /** Takes work that waits, if there is any. Called as the portal. */
    @Allowed(Permission.ADMINISTER)
    public Optional<Taken> take(UUID by) {
        return movingIns
                .take(by)
                .map(movingIn -> new Taken(movingIn, movingIns.attempts(movingIn.id()), allowed(movingIn)));
    }

    private boolean allowed(MovingIn movingIn) {
        return participations.of(movingIn.engagement()).stream()
                .anyMatch(participant -> participant.person().id().equals(movingIn.personId())
                        && Permission.MOVE_IN.isGivenTo(participant.role()));
    }

    /** Forgets what nobody has used for too long. Called as the portal. */
    @Allowed(Permission.ADMINISTER)
    public void forgetOld() {
        movingIns.forgetOld(clock.instant());
    }

    private MovingIn hold(UUID id, UUID by) {
        return movingIns.hold(id, by).orElseThrow(Lost::new);
    }

    /** A piece of the file; empty behind the last. */
    public byte[] chunk(UUID id, UUID by, int place) {
        hold(id, by);
        return movingIns.chunk(id, place).orElse(new byte[0]);
    }

    /** Reading begins, from the first line. */
    public void beginReading(UUID id, UUID by) {
        hold(id, by);
        movingIns.beginReading(id);
    }

    /** Lines have been read. */
    public void addLines(UUID id, UUID by, List<MovingIns.Kept> lines, long bytesRead) {
        movingIns.addLines(hold(id, by), lines, bytesRead);
    }

    /** All lines have been read. */
    public void endReading(UUID id, UUID by) {
        movingIns.endReading(hold(id, by));
    }

    /** It cannot go on. Called as whoever asked for it, or as the portal. */
    @Allowed(Permission.READ)
    public void broken(UUID id, UUID by, Violation problem) {
        hold(id, by);
        movingIns.broken(id, problem, clock.instant());
    }

    /** Something kept it from going on that may be over soon. */
    @Allowed(Permission.READ)
    public void letGo(UUID id, UUID by) {
        movingIns.letGo(id, by);
    }

    /** What has come of the records that are looked at now. */
    private static final class Batch {
        private final Map<Integer, List<Violation>> reasons = new TreeMap<>();
        private final Map<String, List<MovedLines.Line>> lines = new HashMap<>();
        private final List<MovedRecord> fresh = new ArrayList<>();
        private final List<MovedRecords.Returned> returned = new ArrayList<>();
        private int there;
        private int rejectedRecords;
        private int rejectedLines;

        private MovingIn.Counts counts(int records) {
            int changes = fresh.stream().mapToInt(one -> one.changes().size()).sum()
                    + returned.stream().mapToInt(one -> one.newer().size()).sum();
            return new MovingIn.Counts(
                    0, 0, 0, records, fresh.size(), returned.size(), there, rejectedRecords, rejectedLines, changes);
        }
    }

    /**
     * Brings in the next records, or finds out what would become of them.
     *
     * @return whether there may be more
     */
    public boolean next(UUID id, UUID by) {
        MovingIn movingIn = hold(id, by);
        List<MovingIns.Place> places =
                cut(movingIns.records(id, movingIn.counts().recordsDone(), RECORDS_AT_A_TIME));
        if (places.isEmpty()) {
            end(movingIn);
            return false;
        }
        Instant now = clock.instant();
        Batch batch = new Batch();
        List<MovedRecord> records = read(movingIn, places, now, batch);
        sort(movingIn, records, batch);
        if (movingIn.state() == MovingInState.BRINGING_IN) {
            bringIn(new MovedRecords.From(movingIn, movingIn.layout().side(), now), batch);
        }
        movingIns.reject(id, batch.reasons);
        movingIns.progress(id, batch.counts(places.size()));
        return true;
    }

    /** No more lines than fit into memory; at least one record. */
    private static List<MovingIns.Place> cut(List<MovingIns.Place> places) {
        int lines = 0;
        int count = 0;
        for (MovingIns.Place place : places) {
            lines += Math.min(place.lines(), MovedReading.MOST_LINES_OF_ONE);
            if (count > 0 && lines > LINES_AT_A_TIME) {
                break;
            }
            count++;
        }
        return places.subList(0, count);
    }

    private List<MovedRecord> read(MovingIn movingIn, List<MovingIns.Place> places, Instant now, Batch batch) {
        MovedReading reading = new MovedReading(movingIn.layout(), movingIn.headings(), now);
        List<MovedRecord> records = new ArrayList<>();
        List<String> readable = new ArrayList<>();
        for (MovingIns.Place place : places) {
            if (place.lines() > MovedReading.MOST_LINES_OF_ONE) {
                movingIns.rejectAll(
                        movingIn.id(),
                        place.record(),
                        reason("NUMBER", "moveIn.reason.manyLines", MovedReading.MOST_LINES_OF_ONE));
                batch.rejectedRecords++;
                batch.rejectedLines += place.lines();
            } else {
                readable.add(place.record());
            }
        }
        movingIns.lines(movingIn.id(), readable).forEach((number, lines) -> {
            MovedReading.Result result = reading.read(lines);
            if (result.record() == null) {
                batch.rejectedRecords++;
                batch.rejectedLines += lines.size();
                batch.reasons.putAll(result.reasons());
            } else {
                records.add(result.record());
            }
            batch.lines.put(number, lines);
        });
        return records;
    }

    /** What is new, what has gone on, and what is there as it is. */
    private void sort(MovingIn movingIn, List<MovedRecord> records, Batch batch) {
        Map<String, MovedRecords.Known> known = movedRecords.known(
                movingIn.engagement(),
                movingIn.layout().source(),
                records.stream().map(MovedRecord::number).toList());
        for (MovedRecord record : records) {
            MovedRecords.Known there = known.get(record.number());
            if (there == null) {
                batch.fresh.add(record);
            } else if (there.fingerprint().equals(MovedRecords.fingerprint(record))
                    || record.updatedAt().isBefore(there.until())) {
                batch.there++;
            } else if (!there.untouched()) {
                List<MovedLines.Line> lines = batch.lines.get(record.number());
                lines.forEach(line -> batch.reasons.put(
                        line.number(), List.of(reason("NUMBER", "moveIn.reason.goesOnHere", there.key()))));
                batch.rejectedRecords++;
                batch.rejectedLines += lines.size();
            } else {
                batch.returned.add(new MovedRecords.Returned(
                        there,
                        record,
                        record.after(there.stateSince(), HistoryState.of(there.state(), there.waitingFor())),
                        there.saysTheSame(record) ? there.revision() : there.revision() + 1));
            }
        }
    }

    private void bringIn(MovedRecords.From from, Batch batch) {
        MovingIn movingIn = from.movingIn();
        String source = movingIn.layout().source();
        List<Audit.Line> entries = new ArrayList<>();
        List<MovedRecords.Newcomer> newcomers = new ArrayList<>();
        if (!batch.fresh.isEmpty()) {
            int number = keyNumbers.next(movingIn.clientId(), movingIn.engagement(), "", batch.fresh.size());
            for (MovedRecord record : batch.fresh) {
                String key =
                        ChangeRequestKey.of(movingIn.engagement(), number++).value();
                newcomers.add(new MovedRecords.Newcomer(key, record));
                entries.add(new Audit.Line(
                        subject(movingIn, key),
                        "brought in",
                        null,
                        MovedRecords.facts(source, record, record.last().state(), 1)));
            }
        }
        for (MovedRecords.Returned one : batch.returned) {
            Map<String, Object> before = MovedRecords.facts(source, one.record().number(), one.known());
            Map<String, Object> after = MovedRecords.facts(source, one.record(), one.present(), one.revision());
            after.entrySet().removeIf(entry -> {
                boolean same = Objects.equals(before.get(entry.getKey()), entry.getValue());
                if (same) {
                    before.remove(entry.getKey());
                }
                return same;
            });
            entries.add(new Audit.Line(subject(movingIn, one.known().key()), "brought up to date", before, after));
        }
        movedRecords.add(from, newcomers);
        movedRecords.update(from, batch.returned);
        if (!entries.isEmpty()) {
            audit.writeAll(entries);
        }
    }

    private static SubjectRef subject(MovingIn movingIn, String key) {
        return new SubjectRef(SubjectType.CHANGE_REQUEST, key, movingIn.engagement(), movingIn.clientId());
    }

    private void end(MovingIn movingIn) {
        if (movingIn.state() == MovingInState.CHECKING) {
            movingIns.checked(movingIn.id(), clock.instant());
            return;
        }
        movingIns.done(movingIn.id(), clock.instant());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", movingIn.layout().source());
        facts.put("made", movingIn.counts().made());
        facts.put("changed", movingIn.counts().changed());
        facts.put("there", movingIn.counts().there());
        facts.put("rejectedRecords", movingIn.counts().rejectedRecords());
        audit.write(movingIn.subject(), "ended bringing in", null, facts);
    }

    private static Violation reason(String field, String key, Object... arguments) {
        return new Violation(field, BUNDLE, key, List.of(arguments));
    }
}
