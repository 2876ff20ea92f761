package org.tandemportal.clients.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.clients.domain.PeopleList;
import org.tandemportal.clients.usecases.ImportPeople;
import org.tandemportal.clients.usecases.InvitePeople;
import org.tandemportal.clients.usecases.ListPeople;
import org.tandemportal.clients.usecases.ManagePeople;
import org.tandemportal.clients.usecases.ResetSecondFactor;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.Ids;
import org.tandemportal.kernel.api.InvalidInput;
import org.tandemportal.kernel.api.Slice;
import org.tandemportal.kernel.api.Violation;
import org.tandemportal.kernel.rest.AcceptedLanguage;
import org.tandemportal.kernel.rest.ListAnswer;
import org.tandemportal.kernel.rest.RequestBody;
import org.tandemportal.kernel.rest.Versions;

/** The people whom the caller manages: all for administrators, those of their own organisation for a client's leads. */
@Path("people")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class PeopleResource {

    @Inject
    private ListPeople listPeople;

    @Inject
    private InvitePeople invitePeople;

    @Inject
    private ImportPeople importPeople;

    @Inject
    private ResetSecondFactor resetSecondFactor;

    @Inject
    private ManagePeople managePeople;

    @Inject
    private CurrentViewer viewer;

    /** The people whom the caller manages. */
    @GET
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(
            summary = "List people by name: all for administrators, those of your own organisation for leads",
            description = "`state` is `ACTIVE`, `INVITED` or `DEACTIVATED`; `organisation` (name or id) is for"
                    + " administrators; `text` is looked for in names and addresses. `waiting=true` is for administrators:"
                    + " only those who were invited under an address that somebody signs in with elsewhere.")
    public Response list(
            @QueryParam("organisation") String organisation,
            @QueryParam("state") String state,
            @QueryParam("text") String text,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("limit") Integer limit,
            @QueryParam("after") String after,
            @Context UriInfo address) {
        int most = ListAnswer.limit(limit);
        Slice<PeopleList.Row> people = viewer.isAdministrator()
                ? waiting
                        ? listPeople.waitingForAnAddress(after, most)
                        : listPeople.all(organisation, state, text, after, most)
                : listPeople.ofOwnOrganisation(state, text, after, most);
        return ListAnswer.of(people.map(PersonAnswer::of), address);
    }

    /** Invites somebody. */
    @POST
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "201")
    @Operation(
            summary = "Invite somebody by mail, with a one-time link to set a password that works for 72 hours",
            description = "For administrators, and for a client's leads within their own organisation.")
    public Response invite(InvitationBody invitation, @Context UriInfo address) {
        UUID id = invitePeople.invite(RequestBody.present(invitation).input());
        return answer(
                Response.created(
                        address.getAbsolutePathBuilder().path(id.toString()).build()),
                id);
    }

    /** Invites many. */
    @POST
    @Path("import")
    @Consumes("text/csv")
    @APIResponseSchema(value = ImportAnswer.class, responseCode = "200")
    @Operation(
            summary = "Invite many people by a CSV file",
            description = "The first line names the columns, in any order: `name`, `email`, and if you like"
                    + " `organisation` (administrators), `engagement`, `role`. Commas, semicolons or tabs; UTF-8, or UTF-16"
                    + " with a byte order mark; at most 10,000 lines and 2 MiB. Lines that are wrong are left out and told;"
                    + " all others are carried out together. With `dryRun=true` nobody is invited. `organisation` (name or"
                    + " id) is whom lines belong to that name none; for administrators.")
    public ImportAnswer invite(
            byte[] file,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("organisation") String organisation,
            @Context HttpHeaders headers) {
        return ImportAnswer.of(
                importPeople.run(file == null ? new byte[0] : file, organisation, dryRun),
                AcceptedLanguage.of(headers.getAcceptableLanguages()));
    }

    /** One. */
    @GET
    @Path("{id}")
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(summary = "One of the people whom you manage")
    public Response one(@PathParam("id") String id) {
        return answer(Response.ok(), Ids.require(id));
    }

    /** Deactivates or reactivates somebody. */
    @PATCH
    @Path("{id}")
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(summary = "Deactivate somebody, or let them sign in again")
    public Response change(@PathParam("id") String text, @HeaderParam("If-Match") String ifMatch, PersonBody person) {
        UUID id = Ids.require(text);
        Integer seen = Versions.seen(ifMatch, text, () -> listPeople.one(id));
        Boolean active = RequestBody.present(person).active;
        if (active == null) {
            listPeople.one(id);
            throw new InvalidInput(List.of(Violation.of("active", "required")));
        }
        if (active) {
            managePeople.reactivate(id, seen);
        } else {
            managePeople.deactivate(id, seen);
        }
        return answer(Response.ok(), id);
    }

    /** Invites somebody under another address. */
    @POST
    @Path("{id}/address")
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(
            summary =
                    "Invite somebody under another address whose address somebody else signs in with; for administrators")
    public Response readdress(@PathParam("id") String text, AddressBody address) {
        UUID id = Ids.require(text);
        invitePeople.underAnotherAddress(id, RequestBody.present(address).email, Versions.ANY);
        return answer(Response.ok(), id);
    }

    /** Sends somebody a new link. */
    @POST
    @Path("{id}/invitation")
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(summary = "Send a new one-time link; the earlier one stops working")
    public Response again(@PathParam("id") String text) {
        UUID id = Ids.require(text);
        invitePeople.again(id);
        return answer(Response.ok(), id);
    }

    /** Takes away somebody's second factor. */
    @POST
    @Path("{id}/second-factor-resets")
    @APIResponseSchema(value = PersonAnswer.class, responseCode = "200")
    @Operation(
            summary = "Take away the second factor of somebody who has lost it",
            description = "They are signed out everywhere and told by mail. Nobody can do it for themselves.")
    public Response resetSecondFactor(@PathParam("id") String text, ReasonBody reason) {
        UUID id = Ids.require(text);
        resetSecondFactor.reset(id, RequestBody.present(reason).reason);
        return answer(Response.ok(), id);
    }

    /** Withdraws somebody's invitation. */
    @DELETE
    @Path("{id}/invitation")
    @Operation(summary = "Withdraw an invitation: its link stops working")
    public Response withdraw(@PathParam("id") String text) {
        invitePeople.withdraw(Ids.require(text), Versions.ANY);
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        PeopleList.Row person = listPeople.one(id);
        return answer.entity(PersonAnswer.of(person))
                .tag(Versions.tag(person.version()))
                .build();
    }
}
