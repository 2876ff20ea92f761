package org.tandemportal.changerequests.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tandemportal.changerequests.domain.ServiceLevel;
import org.tandemportal.changerequests.usecases.KeepServiceHours;
import org.tandemportal.kernel.rest.Versions;

/** When an engagement is worked in, its holidays, and how soon its changes are to be answered and ended, in the API. */
@Path("engagements/{code}/service-hours")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Change requests")
public class ServiceHoursResource {

    @Inject
    private KeepServiceHours keepServiceHours;

    /** Two times such as 09:00 and 17:30; 24:00 is the midnight after. */
    public record DayJson(String from, String to) {}

    /** A day that is free. */
    public record HolidayJson(LocalDate date, String name) {}

    /** In minutes of service hours. */
    public record TargetJson(long responseMinutes, long resolutionMinutes) {}

    /**
     * All of it.
     *
     * @param hours by weekday; a day that is not in it is free
     * @param targets by priority
     * @param updatedAt null where the usual holds
     */
    public record ServiceHoursJson(
            String engagement,
            String zone,
            Map<String, DayJson> hours,
            List<HolidayJson> holidays,
            Map<String, TargetJson> targets,
            Instant updatedAt) {

        static ServiceHoursJson of(KeepServiceHours.Shown shown) {
            ServiceLevel level = shown.said().level();
            Map<String, DayJson> hours = new LinkedHashMap<>();
            level.week().forEach((day, span) -> hours.put(day.name(), new DayJson(span.begins(), span.ends())));
            Map<String, TargetJson> targets = new LinkedHashMap<>();
            level.targets()
                    .forEach((priority, target) -> targets.put(
                            priority.name(),
                            new TargetJson(
                                    target.response().toMinutes(),
                                    target.resolution().toMinutes())));
            return new ServiceHoursJson(
                    shown.engagement().code(),
                    shown.engagement().zone(),
                    hours,
                    level.holidays().entrySet().stream()
                            .map(day -> new HolidayJson(day.getKey(), day.getValue()))
                            .toList(),
                    targets,
                    shown.said().updatedAt());
        }
    }

    /** A day as sent. */
    public static class AskedDay {
        public String from;
        public String to;
    }

    /** A holiday as sent. */
    public static class AskedHoliday {
        public String date;
        public String name;
    }

    /** A target as sent. */
    public static class AskedTarget {
        public Integer responseMinutes;
        public Integer resolutionMinutes;
    }

    /** All of it as sent. */
    public static class AskedServiceHours {
        public Map<String, AskedDay> hours;
        public List<AskedHoliday> holidays;
        public Map<String, AskedTarget> targets;

        KeepServiceHours.Input input() {
            return new KeepServiceHours.Input(days(), days(holidays), aims());
        }

        private Map<String, KeepServiceHours.DayInput> days() {
            if (hours == null) {
                return null;
            }
            Map<String, KeepServiceHours.DayInput> days = new LinkedHashMap<>();
            hours.forEach((day, span) ->
                    days.put(day, span == null ? null : new KeepServiceHours.DayInput(span.from, span.to)));
            return days;
        }

        private static List<KeepServiceHours.HolidayInput> days(List<AskedHoliday> holidays) {
            return holidays == null
                    ? null
                    : holidays.stream()
                            .map(day -> day == null
                                    ? new KeepServiceHours.HolidayInput(null, null)
                                    : new KeepServiceHours.HolidayInput(day.date, day.name))
                            .toList();
        }

        private Map<String, KeepServiceHours.TargetInput> aims() {
            if (targets == null) {
                return null;
            }
            Map<String, KeepServiceHours.TargetInput> aims = new LinkedHashMap<>();
            targets.forEach((priority, target) -> aims.put(
                    priority,
                    target == null
                            ? null
                            : new KeepServiceHours.TargetInput(target.responseMinutes, target.resolutionMinutes)));
            return aims;
        }
    }

    /** As they stand. */
    @GET
    @APIResponseSchema(value = ServiceHoursJson.class, responseCode = "200")
    @Operation(
            summary =
                    "When an engagement is worked in, its holidays, and its targets by priority, in minutes of service hours")
    public Response serviceHours(@PathParam("code") String code) {
        return answer(keepServiceHours.of(code));
    }

    /** Says them anew. */
    @PUT
    @APIResponseSchema(value = ServiceHoursJson.class, responseCode = "200")
    @Operation(
            summary =
                    "Say all of it anew: a weekday that is not named is free, a priority that is not named has the usual"
                            + " targets. `If-Match` is needed once it was said; for leads and managers")
    public Response say(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, AskedServiceHours asked) {
        int present = keepServiceHours.of(code).said().version();
        Integer seen = present == 0 && ifMatch == null ? Integer.valueOf(0) : Versions.seen(ifMatch, code);
        keepServiceHours.say(code, seen, asked == null ? null : asked.input());
        return answer(keepServiceHours.of(code));
    }

    private static Response answer(KeepServiceHours.Shown shown) {
        return Response.ok(ServiceHoursJson.of(shown))
                .tag(Versions.tag(shown.said().version()))
                .build();
    }
}
