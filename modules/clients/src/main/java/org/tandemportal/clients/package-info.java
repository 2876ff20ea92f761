/**
 * Organisations, people, their part in engagements, sign-in and tokens.
 *
 * <p>Other modules call {@code api} only: who somebody is, who takes part in an engagement, what a client is called.
 */
package org.tandemportal.clients;
