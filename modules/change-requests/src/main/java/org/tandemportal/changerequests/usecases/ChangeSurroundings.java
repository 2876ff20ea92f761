package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
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
    private Environments environments;

    @Inject
    private ServerBuilds serverBuilds;

    @Inject
    private Features features;

    /** The choices. */
    public record Choices(
            List<String> environments, Collection<ServerBuildSummary> serverBuilds, List<FeatureSummary> features) {}

    /** The choices in an engagement: three statements. */
    public Choices in(String engagement) {
        return new Choices(
                environments.namesOf(engagement), serverBuilds.in(engagement).values(), features.upcoming(engagement));
    }
}
