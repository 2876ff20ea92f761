package org.tandemportal.portal.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** The first thing that happens when the portal starts, so that Faces and the resources start beside it. */
public class DemoBegins implements ServletContextListener {

    @Inject
    private DemoData data;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        data.begin();
    }
}
