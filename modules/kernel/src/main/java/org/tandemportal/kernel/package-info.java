/**
 * What every module may know: sides, roles, the viewer, references to subjects, agreement, audit, clock and paging.
 *
 * <p>Everybody may use {@code api}; {@code audit}, {@code data}, {@code web} and {@code rest} are the shared plumbing of
 * use cases, pages and resources. The kernel knows no other module.
 */
package org.tandemportal.kernel;
