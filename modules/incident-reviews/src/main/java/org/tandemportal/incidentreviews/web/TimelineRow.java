package org.tandemportal.incidentreviews.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tandemportal.incidentreviews.domain.Course;
import org.tandemportal.incidentreviews.domain.Fact;
import org.tandemportal.incidentreviews.domain.IncidentReview;

/** One line of a review's timeline: a fact, or one of the three moments of the problem itself. */
public final class TimelineRow {

    private final Instant moment;
    private final String mark;
    private final Fact fact;

    private TimelineRow(Instant moment, String mark, Fact fact) {
        this.moment = moment;
        this.mark = mark;
        this.fact = fact;
    }

    /** The facts with the problem's own moments among them, in the order of time. */
    static List<TimelineRow> of(IncidentReview review) {
        List<TimelineRow> rows = new ArrayList<>();
        Course course = review.course();
        rows.add(new TimelineRow(course.began(), "began", null));
        review.timeline().forEach(fact -> rows.add(new TimelineRow(fact.at(), null, fact)));
        if (course.detected() != null) {
            rows.add(new TimelineRow(course.detected(), "detected", null));
        }
        if (course.ended() != null) {
            rows.add(new TimelineRow(course.ended(), "ended", null));
        }
        rows.sort(Comparator.comparing(TimelineRow::getMoment));
        return rows;
    }

    /** When. */
    public Instant getMoment() {
        return moment;
    }

    /** {@code began}, {@code detected} or {@code ended}; null for a fact. */
    public String getMark() {
        return mark;
    }

    /** What happened; null for one of the problem's own moments. */
    public String getWhat() {
        return fact == null ? null : fact.what();
    }

    /** Where it is known from; may be null. */
    public String getSource() {
        return fact == null ? null : fact.source();
    }

    /** The fact's number; null for one of the problem's own moments. */
    public Integer getNumber() {
        return fact == null ? null : Integer.valueOf(fact.number());
    }
}
