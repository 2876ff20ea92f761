/** Does the work on files whose records are brought in, on each node. Called by nobody: it listens and looks around. */
package org.tandemportal.portal.movingin;
