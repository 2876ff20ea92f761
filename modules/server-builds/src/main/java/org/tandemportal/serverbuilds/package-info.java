/**
 * Server builds: the design of a server or group of like servers in an environment, reviewed like code. Revisions,
 * their differences, agreement of both sides, the start from a running machine's facts, and parity of environments.
 *
 * <p>Other modules use {@code api} only. The module may use kernel, clients, discussions and engagements.
 */
package org.tandemportal.serverbuilds;
