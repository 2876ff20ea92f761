/** The first class of {@code tandem.jar}, the only one of the launcher that the server and the portal could see. */
package org.tandemportal.launcher.jar;
