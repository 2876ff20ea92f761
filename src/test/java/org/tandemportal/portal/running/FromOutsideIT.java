package org.tandemportal.portal.running;

import org.jboss.arquillian.container.test.api.RunAsClient;

/** A test that talks to the running portal as a browser or a program does. */
@RunAsClient
public abstract class FromOutsideIT extends PortalIT {}
