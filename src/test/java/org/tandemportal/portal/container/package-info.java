/**
 * What is deployed together with the portal for the tests' sake: tests that run inside the server, and a few addresses below
 * {@code /running} by which tests from outside make themselves clients and ask which pages and resources there are.
 */
package org.tandemportal.portal.container;
