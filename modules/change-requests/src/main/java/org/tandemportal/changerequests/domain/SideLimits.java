package org.tandemportal.changerequests.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/**
 * How many changes of an engagement one side wants to have in a column of the board at most.
 *
 * <p>Its life: made when one of the side's leads or managers first says a number, and kept from then on; what is said later
 * takes the place of all that was said before. A number counts all of the engagement's changes in the column, whoever asked
 * for them and whosever turn it is. It holds back moves into the column; agreement is never held back.
 */
@Entity
@Table(name = "side_limits", schema = "change_requests")
public class SideLimits {

    /** The highest number that can be said. */
    public static final int HIGHEST = 99;

    @Id
    private String id;

    @Column(name = "client_id", updatable = false)
    private UUID clientId;

    @Column(updatable = false)
    private String engagement;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Column(name = "in_assessment")
    private Integer inAssessment;

    private Integer agreed;
    private Integer scheduled;

    @Column(name = "in_progress")
    private Integer inProgress;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected SideLimits() {}

    /** Of a side that has said nothing yet. */
    public static SideLimits none(UUID clientId, String engagement, Side side) {
        SideLimits limits = new SideLimits();
        limits.id = idOf(engagement, side);
        limits.clientId = clientId;
        limits.engagement = engagement;
        limits.side = side;
        return limits;
    }

    static String idOf(String engagement, Side side) {
        return engagement + ":" + side;
    }

    /**
     * Says all numbers anew.
     *
     * @param numbers by column, 1 to {@link #HIGHEST}; a column that is not named has no limit
     * @throws IllegalArgumentException for a column that cannot be limited, or another side's person
     */
    public void say(Map<BoardColumn, Integer> numbers, PersonName by, Instant now) {
        if (by.side() != side || !numbers.keySet().stream().allMatch(BoardColumn::isLimited)) {
            throw new IllegalArgumentException("A side limits its own columns");
        }
        inAssessment = numbers.get(BoardColumn.IN_ASSESSMENT);
        agreed = numbers.get(BoardColumn.AGREED);
        scheduled = numbers.get(BoardColumn.SCHEDULED);
        inProgress = numbers.get(BoardColumn.IN_PROGRESS);
        updatedAt = now;
        updatedBy = by.id();
    }

    /** The numbers by column; a column without a limit is not in it. */
    public Map<BoardColumn, Integer> numbers() {
        Map<BoardColumn, Integer> numbers = new EnumMap<>(BoardColumn.class);
        put(numbers, BoardColumn.IN_ASSESSMENT, inAssessment);
        put(numbers, BoardColumn.AGREED, agreed);
        put(numbers, BoardColumn.SCHEDULED, scheduled);
        put(numbers, BoardColumn.IN_PROGRESS, inProgress);
        return numbers;
    }

    private static void put(Map<BoardColumn, Integer> numbers, BoardColumn column, Integer number) {
        if (number != null) {
            numbers.put(column, number);
        }
    }

    /** All that the audit log keeps of it. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("limitInAssessment", said(inAssessment));
        facts.put("limitAgreed", said(agreed));
        facts.put("limitScheduled", said(scheduled));
        facts.put("limitInProgress", said(inProgress));
        return facts;
    }

    /** An empty text where nothing is said, since the audit log leaves out what is null. */
    private static Object said(Integer number) {
        return number == null ? "" : number;
    }

    /** The client whose engagement it is. */
    public UUID clientId() {
        return clientId;
    }

    /** The engagement's code. */
    public String engagement() {
        return engagement;
    }

    /** Whose limits they are. */
    public Side side() {
        return side;
    }

    /** When a number was said last; null if none ever was. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Who said it; null if nobody ever did. */
    public UUID updatedBy() {
        return updatedBy;
    }

    /** Counts its changes; 0 before the first. */
    public int version() {
        return version;
    }
}
