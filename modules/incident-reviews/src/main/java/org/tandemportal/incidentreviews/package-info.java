/**
 * Blameless reviews of problems: what happened when, under which conditions, what went well, and what is done about it.
 * There is no field for who caused it.
 *
 * <p>The five files of its main use case, in the order in which a reader follows them: {@code review.xhtml}, {@code
 * IncidentReviewPage}, {@code AddFact}, {@code IncidentReviews}, {@code IncidentReview}. Other modules call {@code api}
 * only.
 */
package org.tandemportal.incidentreviews;
