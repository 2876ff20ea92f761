package org.tandemportal.portal.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemportal.clients.usecases.SetUpPeople;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.api.ViewerContext;

/** The demo's story, told through the same use cases that people use, as those people and at their time. */
@ApplicationScoped
public class DemoStory {

    @Inject
    private SetUpPeople setUpPeople;

    @Inject
    private DemoPeople people;

    @Inject
    private DemoEngagements engagements;

    @Inject
    private ParamourStory paramour;

    @Inject
    private HarbourStory harbour;

    @Inject
    private DemoReviews reviews;

    @Inject
    private DemoReports reports;

    /** Whether nobody has been brought on board yet; as the portal. */
    boolean isDatabaseEmpty() {
        return setUpPeople.isNobodyThere();
    }

    /** Tells it all. */
    void tell() throws Exception {
        ViewerContext.callAs(Viewer.PORTAL, () -> {
            people.arrive();
            return null;
        });
        engagements.begin();
        paramour.tell();
        harbour.tell();
        reviews.tell();
        reports.tell();
    }
}
