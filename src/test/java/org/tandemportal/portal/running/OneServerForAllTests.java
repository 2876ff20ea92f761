package org.tandemportal.portal.running;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Puts {@link PortalServerForTests} in the place of Arquillian's Payara Micro, which starts a server for each class. */
public class OneServerForAllTests implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, PortalServerForTests.class);
    }
}
