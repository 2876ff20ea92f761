package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.StepDone;
import org.tandemportal.changerequests.usecases.CarryOutChange;
import org.tandemportal.changerequests.usecases.ShowChange;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.PersonName;

/** The steps of a change request in the API. */
@Path("change-requests/{key}/steps")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class StepsResource {

    @Inject
    private ShowChange showChange;

    @Inject
    private CarryOutChange carryOutChange;

    /**
     * A step.
     *
     * @param number from 1
     * @param doneBy who ticked it off; null if nobody has
     */
    public record StepJson(int number, String text, PersonName doneBy, Instant doneAt) {}

    /** All of them, in order. */
    public record StepsJson(List<StepJson> items) {}

    /** The steps. */
    @GET
    @Operation(summary = "The steps of a change request, with who ticked them off and when")
    public StepsJson steps(@PathParam("key") String key) {
        ShowChange.Shown shown = showChange.withSteps(key);
        List<String> texts = shown.request().content().steps();
        return new StepsJson(IntStream.rangeClosed(1, texts.size())
                .mapToObj(number -> step(shown, number, texts.get(number - 1)))
                .toList());
    }

    private static StepJson step(ShowChange.Shown shown, int number, String text) {
        return shown.around().stepsDone().stream()
                .filter(done -> done.number() == number)
                .findFirst()
                .map(done -> new StepJson(number, text, name(shown, done), done.moment()))
                .orElseGet(() -> new StepJson(number, text, null, null));
    }

    private static PersonName name(ShowChange.Shown shown, StepDone done) {
        return shown.names().get(done.person());
    }

    /** Whether it is done, as sent. */
    public static class AskedTick {
        public Boolean done;
    }

    /** Ticks one off. */
    @PUT
    @Path("{number}")
    @Operation(summary = "Tick a step off while the change is carried out, or take that back")
    public StepsJson tick(@PathParam("key") String key, @PathParam("number") String number, AskedTick asked) {
        InputCheck check = new InputCheck();
        check.required("body", asked);
        check.required("done", asked == null ? null : asked.done);
        check.end();
        if (!number.matches("[1-9]\\d{0,2}")) {
            throw new NotFound(number);
        }
        carryOutChange.tick(key, Integer.parseInt(number), asked.done);
        return steps(key);
    }
}
