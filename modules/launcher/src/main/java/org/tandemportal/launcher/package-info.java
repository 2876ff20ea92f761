/**
 * What happens before the portal: settings are read and checked, the database is started and brought to this version, and
 * Payara Micro is booted with the portal in it. The sub-commands of {@code tandem.jar} live here too. Nothing in the portal
 * itself may call this package; tests use {@link org.tandemportal.launcher.EmbeddedDatabase} and {@link
 * org.tandemportal.launcher.Migrations}.
 */
package org.tandemportal.launcher;
