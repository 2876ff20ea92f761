/** The audit log for those who answer for a client: searched on a page and in the API, its ends written into the log each day. */
package org.tandemportal.portal.audit;
