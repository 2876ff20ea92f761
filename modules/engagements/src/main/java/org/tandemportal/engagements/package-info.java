/**
 * Engagements with their environments, and what both sides look ahead with: features, flags and actions.
 *
 * <p>Other modules call {@code api} only: which engagements there are, the environments' names, features, flags and
 * actions on a record. A module whose records can be flagged offers a {@link
 * org.tandemportal.engagements.api.FlagSubjects} bean.
 */
package org.tandemportal.engagements;
