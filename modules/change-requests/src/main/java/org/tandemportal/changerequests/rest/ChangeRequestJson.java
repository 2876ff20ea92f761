package org.tandemportal.changerequests.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.changerequests.domain.ChangeRequest;
import org.tandemportal.changerequests.domain.Content;
import org.tandemportal.changerequests.domain.UsedTemplate;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.kernel.api.Agreement;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.Verdict;

/**
 * A change request as the API gives it.
 *
 * @param importedFrom the tool that it was brought in from and its number there; null if it was asked for here
 */
public record ChangeRequestJson(
        String key,
        String engagement,
        String kind,
        String priority,
        String risk,
        String riskLikelihood,
        String riskImpact,
        String riskReason,
        String title,
        String reason,
        String plan,
        List<String> steps,
        String testPlan,
        String rollbackPlan,
        List<String> environments,
        List<String> serverBuilds,
        List<String> features,
        WindowJson window,
        String state,
        String outcome,
        int revision,
        PersonName requestedBy,
        Side side,
        Side waitingFor,
        AgreementsJson agreements,
        UsedTemplateJson template,
        Instant agreementDue,
        Instant startedAt,
        Instant endedAt,
        Instant pausedSince,
        String learned,
        String importedFrom,
        Instant createdAt,
        Instant updatedAt) {

    /** A window. */
    public record WindowJson(Instant start, Instant end) {}

    /**
     * The template that it was made from.
     *
     * @param revision the agreed revision then
     * @param fields the values, by the fields' names
     * @param agreed whether it is still agreed with the template
     */
    public record UsedTemplateJson(String id, String name, int revision, Map<String, String> fields, boolean agreed) {

        static UsedTemplateJson of(UsedTemplate template) {
            return template.isThere()
                    ? new UsedTemplateJson(
                            template.id().toString(),
                            template.name(),
                            template.revision(),
                            template.values(),
                            template.holds())
                    : null;
        }
    }

    /** Both sides' standing on the current revision. */
    public record AgreementsJson(int revision, StandingJson client, StandingJson provider) {

        static AgreementsJson of(Agreement agreement, Map<UUID, PersonName> names) {
            return new AgreementsJson(
                    agreement.revision(),
                    StandingJson.of(agreement.client(), names),
                    StandingJson.of(agreement.provider(), names));
        }
    }

    /**
     * One side's standing.
     *
     * @param voided the sections that were touched after it had agreed; {@code []} unless it is {@code STALE}
     * @param leads how many of its leads agree
     * @param leadsNeeded how many have to
     */
    public record StandingJson(
            String standing,
            Integer revision,
            PersonName by,
            Instant at,
            String reason,
            List<String> voided,
            int leads,
            int leadsNeeded) {

        static StandingJson of(Agreement.SideStanding side, Map<UUID, PersonName> names) {
            Verdict verdict = side.verdict();
            return verdict == null
                    ? new StandingJson(side.standing().name(), null, null, null, null, List.of(), 0, side.needed())
                    : new StandingJson(
                            side.standing().name(),
                            verdict.revision(),
                            names.get(verdict.personId()),
                            verdict.givenAt(),
                            verdict.reason(),
                            side.voided(),
                            side.agreeing(),
                            side.needed());
        }
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static ChangeRequestJson of(ShowChange.Shown shown) {
        ChangeRequest request = shown.request();
        Content content = request.content();
        return new ChangeRequestJson(
                request.key().value(),
                request.engagement(),
                request.kind().name(),
                content.priority().name(),
                content.risk().risk().name(),
                name(content.risk().likelihood()),
                name(content.risk().impact()),
                content.risk().reason(),
                content.title(),
                content.reason(),
                content.plan(),
                content.steps(),
                content.testPlan(),
                content.rollbackPlan(),
                content.environments(),
                content.serverBuilds(),
                content.features(),
                content.window() == null
                        ? null
                        : new WindowJson(
                                content.window().start(), content.window().end()),
                request.state().name(),
                request.outcome(),
                request.revision(),
                shown.names().get(request.requestedBy()),
                request.side(),
                request.waitingFor().orElse(null),
                AgreementsJson.of(request.agreement(), shown.names()),
                UsedTemplateJson.of(request.template()),
                request.agreementDue().orElse(null),
                request.startedAt().orElse(null),
                request.endedAt().orElse(null),
                request.pausedSince().orElse(null),
                request.learned(),
                request.importedFrom(),
                request.createdAt(),
                request.updatedAt());
    }
}
