/** Sends what waits in the outbox, and shows it to administrators. */
package org.tandemportal.portal.mail;
