package org.tandemportal.portal.demo;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;

/** The last thing that happens when the portal starts: nobody is let in before the demo is there. Answers nothing. */
public class DemoEnds extends HttpServlet {

    @Inject
    private transient DemoData data;

    @Override
    public void init() {
        data.await();
    }
}
