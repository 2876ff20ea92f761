package org.tandemportal.serverbuilds.usecases;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tandemportal.engagements.api.EngagementSummary;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.api.Environments;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.RecordMoved;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.audit.Audit;
import org.tandemportal.kernel.data.KeyNumbers;
import org.tandemportal.serverbuilds.domain.Builds;
import org.tandemportal.serverbuilds.domain.MachineFacts;
import org.tandemportal.serverbuilds.domain.Revision;
import org.tandemportal.serverbuilds.domain.ServerBuild;
import org.tandemportal.serverbuilds.domain.ServerBuildRefused;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;

/** The provider begins the design of a server build. */
@UseCase
@Allowed(Permission.DESIGN_BUILD)
public class DraftServerBuild {

    @Inject
    private Builds builds;

    @Inject
    private Engagements engagements;

    @Inject
    private Environments environments;

    @Inject
    private KeyNumbers keyNumbers;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PortalClock clock;

    @Inject
    private Audit audit;

    @Inject
    private BuildNews news;

    /**
     * Drafts it, with its first revision.
     *
     * @return its key
     * @throws org.tandemportal.kernel.api.InvalidInput if anything is wrong with the input, or the viewer may not see the
     *     engagement
     * @throws ServerBuildRefused if the engagement has ended
     */
    public String draft(DraftInput input) {
        InputCheck check = new InputCheck();
        String code = check.requiredLine("engagement", input.engagement(), 16);
        EngagementSummary engagement =
                code == null ? null : engagements.find(code).orElse(null);
        check.that(code == null || engagement != null, "engagement", "unknown", code);
        if (engagement == null) {
            check.end();
        }
        viewer.get().require(Permission.DESIGN_BUILD, code);
        if (!engagement.isActive()) {
            throw new ServerBuildRefused("engagementClosed", code);
        }
        String environment = check.requiredLine("environment", input.environment(), 200);
        if (environment != null) {
            environments.check(check, "environment", code, List.of(environment));
        }
        String title = check.requiredLine("title", input.title(), 200);
        String message = check.optionalText("message", input.message(), 500);
        boolean fromFacts = input.facts() != null && !input.facts().isBlank();
        if (fromFacts == (input.specification() != null)) {
            check.add(new Violation("specification", ServerBuildRefused.BUNDLE, "needSpecificationOrFacts", List.of()));
        }
        check.end();
        SpecificationData data = fromFacts ? MachineFacts.read(input.facts()).toSpecification() : input.specification();
        Specification specification = Specification.from(data, check);
        check.end();

        PersonName by = viewer.get().asPerson();
        Instant now = clock.instant();
        String key = code + "-B" + keyNumbers.next(engagement.clientId(), code, "B");
        ServerBuild build = ServerBuild.draft(key, engagement.clientId(), code, environment, title, by, now);
        Revision first = build.revise(specification, message == null ? usualMessage(fromFacts) : message, by, now);
        builds.add(build, first);
        audit.created(build.subject(), "drafted", build.facts());
        news.tell(build, RecordMoved.Kind.STATE, "drafted", build.waitingFor());
        return key;
    }

    private String usualMessage(boolean fromFacts) {
        return Messages.text(
                ServerBuildRefused.BUNDLE,
                Locale.forLanguageTag(viewer.getLanguage()),
                fromFacts ? "firstRevisionFromFacts" : "firstRevision");
    }
}
