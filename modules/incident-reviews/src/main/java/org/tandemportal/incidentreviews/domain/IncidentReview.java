package org.tandemportal.incidentreviews.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.tandemportal.incidentreviews.api.IncidentReviewKey;
import org.tandemportal.incidentreviews.api.Severity;
import org.tandemportal.incidentreviews.api.State;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.api.Parity;

/**
 * The blameless record of a problem: impact, a timeline of facts, how it was noticed, contributing conditions, what went
 * well, the difference between environments, and the actions that come of it. Nothing in it says who caused it.
 *
 * <p>Its life: {@code OPEN}, while both sides write in it, then {@code CLOSED}, once there are actions or a sentence says why
 * none is needed. A closed one can be reopened with a reason; until then its words stand. While it is open it waits for the
 * side that has not written last.
 */
@Entity
@Table(name = "incident_review", schema = "incident_reviews")
public class IncidentReview {

    /** What a timeline holds at most. */
    public static final int MOST_FACTS = 500;

    /** How many conditions there can be. */
    public static final int MOST_CONDITIONS = 100;

    /** How many comparisons can be attached. */
    public static final int MOST_COMPARISONS = 20;

    @Id
    private String key;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    private String title;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private Instant began;
    private Instant detected;
    private Instant ended;
    private String impact;
    private String detection;

    @Column(name = "went_well")
    private String wentWell;

    @Column(name = "change_requests")
    @Convert(converter = JsonLists.Texts.class)
    private List<String> changeRequests;

    @Convert(converter = JsonLists.Facts.class)
    private List<Fact> facts;

    @Convert(converter = JsonLists.Conditions.class)
    private List<Condition> conditions;

    @Convert(converter = JsonLists.Comparisons.class)
    private List<Comparison> comparisons;

    @Column(name = "last_number")
    private int lastNumber;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Column(name = "closing_words")
    private String closingWords;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "reopening_reason")
    private String reopeningReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    private Side waitingFor;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "opened_by", updatable = false)
    private UUID openedBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected IncidentReview() {}

    /**
     * A new one, opened by {@code by}.
     *
     * @param clientId the engagement's client
     */
    public static IncidentReview open(
            IncidentReviewKey key, UUID clientId, String engagement, Content content, PersonName by, Instant now) {
        IncidentReview review = new IncidentReview();
        review.key = key.value();
        review.clientId = clientId;
        review.engagement = engagement;
        review.facts = List.of();
        review.conditions = List.of();
        review.comparisons = List.of();
        review.state = State.OPEN;
        review.stateSince = now;
        review.openedBy = by.id();
        review.side = by.side();
        review.createdAt = now;
        review.version = 1;
        review.take(content);
        review.touched(by, now);
        return review;
    }

    /**
     * Changes what it says as a whole.
     *
     * @throws IncidentReviewRefused once it is closed
     */
    public void edit(Content content, PersonName by, Instant now) {
        requireOpen();
        if (!content.equals(content())) {
            take(content);
            touched(by, now);
        }
    }

    /**
     * Adds something that happened, at its place in time.
     *
     * @param source where it is known from; may be null
     * @return its number
     * @throws IncidentReviewRefused once it is closed, or when the timeline is full
     */
    public int addFact(Instant at, String what, String source, PersonName by, Instant now) {
        requireOpen();
        requireRoom(facts.size(), MOST_FACTS, "full.facts");
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(++lastNumber, at, what, source));
        more.sort(Comparator.comparing(Fact::at).thenComparing(Fact::number));
        facts = List.copyOf(more);
        touched(by, now);
        return lastNumber;
    }

    /**
     * Takes a fact out of the timeline, such as one that turned out to be wrong; the history keeps it.
     *
     * @throws NotFound if there is none with this number
     */
    public void takeOutFact(int number, PersonName by, Instant now) {
        requireOpen();
        facts = without(facts, Fact::number, number);
        touched(by, now);
    }

    /**
     * Adds a contributing condition.
     *
     * @return its number
     * @throws IncidentReviewRefused once it is closed, or when there are very many already
     */
    public int addCondition(String text, PersonName by, Instant now) {
        requireOpen();
        requireRoom(conditions.size(), MOST_CONDITIONS, "full.conditions");
        List<Condition> more = new ArrayList<>(conditions);
        more.add(new Condition(++lastNumber, text));
        conditions = List.copyOf(more);
        touched(by, now);
        return lastNumber;
    }

    /**
     * Takes a condition out; the history keeps it.
     *
     * @throws NotFound if there is none with this number
     */
    public void takeOutCondition(int number, PersonName by, Instant now) {
        requireOpen();
        conditions = without(conditions, Condition::number, number);
        touched(by, now);
    }

    /**
     * Keeps how two environments of the engagement differ now.
     *
     * @return the comparison's number
     * @throws IncidentReviewRefused once it is closed, or when very many are attached
     */
    public int attach(Parity parity, PersonName by, Instant now) {
        requireOpen();
        requireRoom(comparisons.size(), MOST_COMPARISONS, "full.comparisons");
        List<Comparison> more = new ArrayList<>(comparisons);
        more.add(Comparison.of(++lastNumber, parity, now));
        comparisons = List.copyOf(more);
        touched(by, now);
        return lastNumber;
    }

    /**
     * Somebody takes something on that came from it.
     *
     * @throws IncidentReviewRefused once it is closed
     */
    public void takeOnAction(PersonName by, Instant now) {
        requireOpen();
        touched(by, now);
    }

    /**
     * Closes it.
     *
     * @param actions how many actions came from it
     * @param words what is said on closing: without any action, why none is needed; else may be null
     * @throws IncidentReviewRefused if there is neither an action nor a word why none is needed
     */
    public void close(int actions, String words, PersonName by, Instant now) {
        if (state == State.CLOSED) {
            throw new IncidentReviewRefused("closedAlready", key);
        }
        if (actions == 0 && words == null) {
            throw new IncidentReviewRefused("close.actionOrWords");
        }
        enter(State.CLOSED, now);
        closingWords = words;
        closedBy = by.id();
        touched(by, now);
    }

    /**
     * Opens it again.
     *
     * @param reason why; not null
     */
    public void reopen(String reason, PersonName by, Instant now) {
        if (state == State.OPEN) {
            throw new IncidentReviewRefused("openAlready", key);
        }
        new InputCheck().that(reason != null, "reason", "required").end();
        enter(State.OPEN, now);
        closingWords = null;
        closedBy = null;
        reopeningReason = reason;
        touched(by, now);
    }

    private void requireOpen() {
        if (state == State.CLOSED) {
            throw new IncidentReviewRefused("closed", key);
        }
    }

    private static void requireRoom(int present, int most, String reason) {
        if (present >= most) {
            throw new IncidentReviewRefused(reason, most);
        }
    }

    private <T> List<T> without(List<T> parts, ToIntFunction<T> numberOf, int number) {
        List<T> rest = parts.stream()
                .filter(part -> numberOf.applyAsInt(part) != number)
                .toList();
        if (rest.size() == parts.size()) {
            throw new NotFound(key + " · " + number);
        }
        return rest;
    }

    private void enter(State next, Instant now) {
        state = next;
        stateSince = now;
    }

    private void touched(PersonName by, Instant now) {
        updatedAt = now;
        updatedBy = by.id();
        Side turn = state == State.CLOSED ? null : by.side().other();
        if (turn != waitingFor) {
            waitingFor = turn;
            waitingSince = turn == null ? null : now;
        }
    }

    private void take(Content content) {
        title = content.title();
        severity = content.severity();
        began = content.course().began();
        detected = content.course().detected();
        ended = content.course().ended();
        impact = content.impact();
        detection = content.detection();
        wentWell = content.wentWell();
        changeRequests = List.copyOf(content.changeRequests());
    }

    /** What it says as a whole. */
    public Content content() {
        return new Content(title, severity, course(), impact, detection, wentWell, List.copyOf(changeRequests));
    }

    /** The time of the problem. */
    public Course course() {
        return new Course(began, detected, ended);
    }

    /** What happened, in the order of time. */
    public List<Fact> timeline() {
        return facts;
    }

    /** The contributing conditions, in the order in which they were added. */
    public List<Condition> conditions() {
        return conditions;
    }

    /** The attached comparisons of environments, in the order in which they were attached. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /** Where its texts read like blame; for whoever writes, never a reason to refuse. */
    public List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        addHints(hints, "title", title);
        addHints(hints, "impact", impact);
        addHints(hints, "detection", detection);
        facts.forEach(fact -> addHints(hints, "facts." + fact.number(), fact.what()));
        conditions.forEach(condition -> addHints(hints, "conditions." + condition.number(), condition.text()));
        addHints(hints, "wentWell", wentWell);
        addHints(hints, "closingWords", closingWords);
        return hints;
    }

    private static void addHints(List<Hint> hints, String field, String text) {
        BlameWords.in(text).forEach(phrase -> hints.add(new Hint(field, phrase)));
    }

    /** Points at it. */
    public SubjectRef subject() {
        return new SubjectRef(SubjectType.INCIDENT_REVIEW, key, engagement, clientId);
    }

    /** All that the audit log keeps of it; facts, conditions and comparisons by their numbers. */
    public Map<String, Object> facts() {
        Map<String, Object> all = content().facts();
        facts.forEach(fact -> all.put("facts." + fact.number(), fact.toString()));
        conditions.forEach(condition -> all.put("conditions." + condition.number(), condition.text()));
        comparisons.forEach(comparison -> all.put("comparisons." + comparison.number(), comparison.toString()));
        all.put("state", state.name());
        all.put("closingWords", closingWords);
        all.put("reopeningReason", reopeningReason);
        return all;
    }

    /** Its key. */
    public IncidentReviewKey key() {
        return new IncidentReviewKey(key);
    }

    /** The client whose it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The code of its engagement. */
    public String engagement() {
        return engagement;
    }

    /** Where it is in its life. */
    public State state() {
        return state;
    }

    /** Since when. */
    public Instant stateSince() {
        return stateSince;
    }

    /** What was said on closing; null while it is open or if nothing was said. */
    public String closingWords() {
        return closingWords;
    }

    /** Who closed it; null while it is open. */
    public UUID closedBy() {
        return closedBy;
    }

    /** Why it was opened again the last time; null if it never was. */
    public String reopeningReason() {
        return reopeningReason;
    }

    /** The side that has not written last; empty once it is closed. */
    public Optional<Side> waitingFor() {
        return Optional.ofNullable(waitingFor);
    }

    /** Since when it waits for that side; null once it is closed. */
    public Instant waitingSince() {
        return waitingSince;
    }

    /** Who opened it. */
    public UUID openedBy() {
        return openedBy;
    }

    /** The side that opened it. */
    public Side side() {
        return side;
    }

    /** When it was opened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was changed last. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who changed it last. */
    public UUID updatedBy() {
        return updatedBy;
    }

    /** Grows with each change. */
    public int version() {
        return version;
    }
}
