package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.List;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.UseCase;

/** What a feature of an engagement can name. */
@UseCase
@Allowed(Permission.READ)
public class FeatureSurroundings {

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    /**
     * The choices.
     *
     * @param environments names in order
     */
    public record Choices(EngagementSummary engagement, List<String> environments) {}

    /**
     * The choices in an engagement: two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Choices in(String engagement) {
        return new Choices(engagements.require(engagement), environments.namesOf(engagement));
    }
}
