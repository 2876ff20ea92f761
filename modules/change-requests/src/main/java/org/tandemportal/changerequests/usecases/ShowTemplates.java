package org.tandemportal.changerequests.usecases;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tandemportal.changerequests.domain.Template;
import org.tandemportal.changerequests.domain.TemplateContent;
import org.tandemportal.changerequests.domain.TemplateRevision;
import org.tandemportal.changerequests.domain.TemplateState;
import org.tandemportal.changerequests.domain.TemplateSummary;
import org.tandemportal.changerequests.domain.Templates;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** An engagement's templates for standard changes. */
@UseCase
@Allowed(Permission.READ)
public class ShowTemplates {

    private static final int LONGEST_HISTORY = 100;
    private static final int MOST_OFFERED = 50;

    @Inject
    private Templates templates;

    @Inject
    private Engagements engagements;

    @Inject
    private Leads leads;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    @Inject
    private CurrentViewer currentViewer;

    /**
     * A slice of an engagement's, by name; two statements.
     *
     * @throws NotFound if there is no such engagement that the viewer may see
     */
    public Slice<TemplateSummary> slice(String engagement, String after, int limit) {
        engagements.require(engagement);
        return templates.slice(engagement, after, limit);
    }

    /** Those that changes can be made from, by name, at most fifty; one statement. */
    public List<TemplateSummary> usable(String engagement) {
        return templates.usable(engagement, MOST_OFFERED);
    }

    /**
     * One with what belongs to it.
     *
     * @param shown the revision that is looked at
     * @param revisions the newest first
     * @param agreedBefore the revision that both sides agreed to before the current one; null if there is none, or it is the
     *     current one
     * @param mayAgree whether the viewer speaks for their side now, as a lead or in the stead of one
     */
    public record Shown(
            Template template,
            TemplateRevision shown,
            List<TemplateRevision> revisions,
            TemplateRevision agreedBefore,
            Map<UUID, PersonName> names,
            List<Audit.HistoryEntry> history,
            boolean mayAgree) {}

    /**
     * One; six statements at most.
     *
     * @param revision the one to look at; null for the current one
     * @throws NotFound if there is no such template or revision that the viewer may see
     */
    public Shown withId(String id, Integer revision) {
        Template template = templates.require(id);
        List<TemplateRevision> revisions = templates.revisionsOf(template);
        int wanted = revision == null ? template.revision() : revision;
        Integer agreed = template.agreedRevision();
        Set<UUID> people = new HashSet<>();
        people.add(template.createdBy());
        revisions.forEach(one -> people.add(one.author()));
        template.verdicts().forEach(verdict -> {
            people.add(verdict.personId());
            people.add(verdict.seat());
        });
        return new Shown(
                template,
                numbered(revisions, wanted, id),
                revisions,
                agreed == null || agreed == template.revision() ? null : numbered(revisions, agreed, id),
                peopleNames.of(people),
                audit.history(template.subject(), LONGEST_HISTORY),
                template.state() == TemplateState.PROPOSED && speaks(template));
    }

    private static TemplateRevision numbered(List<TemplateRevision> revisions, int number, String id) {
        return revisions.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(id + " " + number));
    }

    private boolean speaks(Template template) {
        Viewer viewer = currentViewer.get();
        return viewer.may(Permission.AGREE, template.engagement())
                || viewer.may(Permission.COMMENT, template.engagement())
                        && leads.leadFor(engagements.require(template.engagement()))
                                .isPresent();
    }

    /** One by itself, with the names of those who spoke on it: for the API. Two statements. */
    public Shown bare(String id) {
        Template template = templates.require(id);
        Set<UUID> people = new HashSet<>();
        template.verdicts().forEach(verdict -> people.add(verdict.personId()));
        return new Shown(template, null, List.of(), null, peopleNames.of(people), List.of(), false);
    }

    /**
     * What a change can be made of.
     *
     * @param revision the one that both sides agreed to last
     * @param content what that one says
     */
    public record Usable(Template template, int revision, TemplateContent content) {}

    /**
     * One to make a change from; two statements at most.
     *
     * @throws NotFound unless there is one of that engagement that the viewer may see, and changes can be made from it
     */
    public Usable toUse(String engagement, String id) {
        Template template = templates.require(id);
        int revision = template.usableRevision().orElseThrow(() -> new NotFound(id));
        if (!template.engagement().equals(engagement)) {
            throw new NotFound(id);
        }
        return new Usable(template, revision, templates.contentOf(template, revision));
    }
}
