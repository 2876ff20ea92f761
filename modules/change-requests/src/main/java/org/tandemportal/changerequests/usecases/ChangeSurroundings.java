package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.engagements.api.FeatureSummary;
import org.tandemportal.engagements.api.Features;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.serverbuilds.api.ServerBuildSummary;
import org.tandemportal.serverbuilds.api.ServerBuilds;

/** What a change request of an engagement can name: its environments, builds and upcoming features. */
@UseCase
@Allowed(Permission.READ)
public class ChangeSurroundings {

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Features features;

    /**
     * The choices.
     *
     * @param zone the zone that the engagement is worked in
     */
    public record Choices(
            String zone,
            List<String> environments,
            Collection<ServerBuildSummary> serverBuilds,
            List<FeatureSummary> features) {}

    /** The choices in an engagement: four statements. */
    public Choices in(String engagement) {
        return new Choices(
                engagements.require(engagement).zone(),
                environments.namesOf(engagement),
                serverBuilds.in(engagement).values(),
                features.upcoming(engagement));
    }
}
