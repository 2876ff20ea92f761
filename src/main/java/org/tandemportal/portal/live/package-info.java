/** What changes on open pages by itself: connections of browsers, and the calls of all nodes that are told to them. */
package org.tandemportal.portal.live;
