/** The one WAR: who comes in, which page an address leads to, the API's frame, the home page and the demo data. */
package org.tandemportal.portal;
