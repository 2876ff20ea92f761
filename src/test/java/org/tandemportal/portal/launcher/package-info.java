/** The one file {@code target/tandem.jar} as people start and stop it: a process of its own on a data directory of its own. */
package org.tandemportal.portal.launcher;
