/**
 * OpenID Connect as spoken with a client's own identity provider: where to send somebody, and what came back. Knows neither
 * people nor the database; for this module only.
 */
package org.tandemportal.clients.openid;
