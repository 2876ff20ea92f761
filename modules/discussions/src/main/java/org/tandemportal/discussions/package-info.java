/**
 * Threads of comments on any record, or on one line or field of it: Markdown made harmless, replies, editing with its
 * history, resolving.
 *
 * <p>Other modules hand over a {@code SubjectRef} of a record that they have loaded, so that the viewer may see it, and use
 * {@code api} and the sub-resource in {@code rest}; their pages include {@code /WEB-INF/discussions/thread.xhtml}.
 */
package org.tandemportal.discussions;
