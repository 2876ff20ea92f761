package org.tandemportal.kernel.api;

/**
 * Somebody who takes part in an engagement.
 *
 * @param person who
 * @param role what they do there
 */
public record PersonInRole(PersonName person, Role role) {}
