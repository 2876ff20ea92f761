package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.api.Kind;
import org.tandemportal.changerequests.api.Risk;
import org.tandemportal.changerequests.domain.StandIn;
import org.tandemportal.changerequests.usecases.SetAgreementTerms;
import org.tandemportal.changerequests.usecases.ShowAgreementTerms;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;

/** Who agrees to change requests of an engagement, in the API. */
@Path("engagements/{code}/agreement-terms")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class AgreementTermsResource {

    @Inject
    private ShowAgreementTerms showAgreementTerms;

    @Inject
    private SetAgreementTerms setAgreementTerms;

    /** How many leads of each side have to agree. */
    public record RuleJson(Kind kind, Risk risk, int leads) {}

    /** Who agrees in a lead's stead. */
    public record StandInJson(
            UUID id, Side side, PersonName lead, PersonName person, LocalDate firstDay, LocalDate lastDay) {

        static StandInJson of(StandIn standIn, Map<UUID, PersonName> names) {
            return new StandInJson(
                    standIn.id(),
                    standIn.side(),
                    names.get(standIn.leadId()),
                    names.get(standIn.personId()),
                    standIn.firstDay(),
                    standIn.lastDay());
        }
    }

    /**
     * All of it.
     *
     * @param clientLeads how many leads the client has; a rule never asks for more
     * @param providerLeads how many the provider has
     */
    public record TermsJson(List<RuleJson> rules, long clientLeads, long providerLeads, List<StandInJson> standIns) {

        static TermsJson of(ShowAgreementTerms.Terms terms) {
            return new TermsJson(
                    terms.rules().stream()
                            .map(rule -> new RuleJson(rule.kind(), rule.risk(), rule.leads()))
                            .toList(),
                    terms.clientLeads(),
                    terms.providerLeads(),
                    terms.standIns().stream()
                            .map(standIn -> StandInJson.of(standIn, terms.names()))
                            .toList());
        }
    }

    /** The terms. */
    @GET
    @Operation(summary = "Who agrees to change requests of an engagement: rules, leads, stand-ins")
    public TermsJson terms(@PathParam("code") String code) {
        return TermsJson.of(showAgreementTerms.of(code));
    }

    /** A rule as sent. */
    public static class AskedRule {
        public String kind;
        public String risk;
        public Integer leads;
    }

    /** Rules as sent. */
    public static class AskedRules {
        public List<AskedRule> rules;
    }

    /** Sets rules. */
    @PUT
    @Operation(summary = "Set how many leads of each side have to agree; rules that are not named stay")
    public TermsJson set(@PathParam("code") String code, AskedRules asked) {
        InputCheck check = new InputCheck();
        check.required("body", asked);
        check.required("rules", asked == null ? null : asked.rules);
        check.end();
        setAgreementTerms.setRules(
                code,
                asked.rules.stream()
                        .map(rule -> rule == null
                                ? new SetAgreementTerms.RuleInput(null, null, null)
                                : new SetAgreementTerms.RuleInput(rule.kind, rule.risk, rule.leads))
                        .toList());
        return terms(code);
    }

    /** A stand-in as sent. */
    public static class AskedStandIn {
        public String lead;
        public String person;
        public String firstDay;
        public String lastDay;
    }

    /** Names a stand-in. */
    @POST
    @Path("stand-ins")
    @Operation(summary = "Name who agrees in the stead of a lead of your side, for some days")
    public Response name(@PathParam("code") String code, AskedStandIn asked, @Context UriInfo uri) {
        InputCheck check = new InputCheck();
        check.required("body", asked);
        check.end();
        StandIn named = setAgreementTerms.nameStandIn(code, asked.lead, asked.person, asked.firstDay, asked.lastDay);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(named.id().toString()).build())
                .entity(one(code, named.id().toString()))
                .build();
    }

    /** One stand-in. */
    @GET
    @Path("stand-ins/{id}")
    @Operation(summary = "One stand-in that is not over")
    public StandInJson one(@PathParam("code") String code, @PathParam("id") String id) {
        return terms(code).standIns().stream()
                .filter(standIn -> standIn.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Ends a stand-in. */
    @DELETE
    @Path("stand-ins/{id}")
    @Operation(summary = "End a stand-in of your side; what was agreed meanwhile stands")
    public void end(@PathParam("code") String code, @PathParam("id") String id) {
        setAgreementTerms.endStandIn(code, id);
    }
}
