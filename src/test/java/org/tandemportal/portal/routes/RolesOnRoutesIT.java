package org.tandemportal.portal.routes;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.kernel.api.Permission.ACKNOWLEDGE_FEATURE;
import static org.tandemportal.kernel.api.Permission.ADMINISTER;
import static org.tandemportal.kernel.api.Permission.AGREE;
import static org.tandemportal.kernel.api.Permission.ANNOUNCE_FEATURE;
import static org.tandemportal.kernel.api.Permission.ASK_FOR_CHANGE;
import static org.tandemportal.kernel.api.Permission.ASSESS_CHANGE;
import static org.tandemportal.kernel.api.Permission.CARRY_OUT;
import static org.tandemportal.kernel.api.Permission.COMMENT;
import static org.tandemportal.kernel.api.Permission.DESIGN_BUILD;
import static org.tandemportal.kernel.api.Permission.FLAG;
import static org.tandemportal.kernel.api.Permission.FREEZE;
import static org.tandemportal.kernel.api.Permission.MANAGE_PEOPLE;
import static org.tandemportal.kernel.api.Permission.MOVE_IN;
import static org.tandemportal.kernel.api.Permission.PUBLISH_REPORT;
import static org.tandemportal.kernel.api.Permission.READ;
import static org.tandemportal.kernel.api.Permission.REVIEW_INCIDENT;
import static org.tandemportal.kernel.api.Permission.SEE_AUDIT;
import static org.tandemportal.kernel.api.Permission.WRITE_REPORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.Role;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/**
 * Each role on each page and resource: what the table of {@link Permission} gives is not refused, what it does not give is
 * refused with 403. What would change something is asked for in a way that is understood and allowed but cannot be done (an
 * old version, a body that lacks something), so that the walk leaves the records as they are.
 */
class RolesOnRoutesIT extends FromOutsideIT {

    private static final String ENGAGEMENT = "PTV-WEB";
    private static final String OLD = "\"999999999\"";

    /** Somebody who has one role, or administers and has none. */
    private record Somebody(String address, Role role) {

        boolean has(Permission permission) {
            return role == null
                    // Whoever is signed in may read what the database shows them.
                    ? permission == READ || permission.isAdministrators()
                    : permission.isGivenTo(role);
        }

        Visitor program() {
            String[] parts = address.split("[@.]");
            return Visitor.withToken("demo-" + parts[0] + "-" + parts[1]);
        }

        Visitor pages() {
            return Visitor.ofTheDemo(address);
        }
    }

    private static final List<Somebody> PEOPLE = List.of(
            new Somebody("observer@paramour.example", Role.OBSERVER),
            new Somebody("developer@paramour.example", Role.DEVELOPER),
            new Somebody("lead@paramour.example", Role.LEAD),
            new Somebody("ops@ridgeline.example", Role.OPS),
            new Somebody("manager@ridgeline.example", Role.MANAGER),
            new Somebody("admin@ridgeline.example", null));

    /**
     * What a change needs, and how it is asked for without being done.
     *
     * @param body null for that of {@link Routes}; an old version comes with it
     */
    private record Change(String route, Permission needs, String body) {

        private Change(String route, Permission needs) {
            this(route, needs, null);
        }
    }

    private static final String NONE = "/5ca1ab1e-0000-4000-8000-000000000000";

    private static final List<Change> CHANGES = List.of(
            new Change("POST administrators", ADMINISTER, "{}"),
            new Change("POST clients", ADMINISTER, "{}"),
            new Change("PATCH clients/{id}", ADMINISTER),
            new Change("PUT clients/{id}/identity-provider", ADMINISTER, "{}"),
            new Change("DELETE clients/{id}/identity-provider", ADMINISTER),
            new Change("POST people", MANAGE_PEOPLE, "{}"),
            new Change("PATCH people/{id}", MANAGE_PEOPLE),
            new Change("PATCH me/notifications", READ, "{\"NO_SUCH_KIND\": true}"),
            new Change("POST people/import", MANAGE_PEOPLE),
            new Change("POST people/{id}/address", ADMINISTER),
            new Change("POST people/{id}/second-factor-resets", MANAGE_PEOPLE, "{}"),
            new Change("POST people/{id}/invitation", MANAGE_PEOPLE),
            new Change("DELETE people/{id}/invitation", MANAGE_PEOPLE),
            new Change("POST engagements", ADMINISTER, "{}"),
            new Change("PATCH engagements/{code}", ADMINISTER),
            new Change("POST engagements/{code}/participants", MANAGE_PEOPLE, "{}"),
            new Change("DELETE engagements/{code}/participants/{person}", MANAGE_PEOPLE, NONE),
            new Change("PUT engagements/{code}/service-hours", AGREE, "{\"hours\": {}}"),
            new Change(
                    "PUT engagements/{code}/agreement-terms",
                    AGREE,
                    "{\"rules\": [{\"kind\": \"NORMAL\", \"risk\": \"LOW\", \"leads\": 99}]}"),
            new Change("POST engagements/{code}/agreement-terms/stand-ins", AGREE, "{}"),
            new Change("DELETE engagements/{code}/agreement-terms/stand-ins/{id}", AGREE, NONE),
            new Change("POST environments", ADMINISTER, "{\"engagement\": \"$CODE\"}"),
            new Change("POST features", ANNOUNCE_FEATURE, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH features/{key}", ANNOUNCE_FEATURE),
            new Change("POST features/{key}/acknowledgements", ACKNOWLEDGE_FEATURE),
            new Change("POST features/{key}/transitions", ANNOUNCE_FEATURE),
            new Change("POST features/{key}/comments", COMMENT, "{}"),
            new Change("POST flags", FLAG, "{\"subject\": {\"type\": \"ENGAGEMENT\", \"key\": \"$CODE\"}}"),
            new Change("POST flags/{key}/transitions", FLAG, "{\"to\": \"NOWHERE\"}"),
            new Change("POST flags/{key}/comments", COMMENT, "{}"),
            new Change("POST actions", COMMENT, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH actions/{key}", COMMENT),
            new Change("POST server-builds", DESIGN_BUILD, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH server-builds/{key}", DESIGN_BUILD),
            new Change("POST server-builds/{key}/agreements", AGREE, "{}"),
            new Change("POST server-builds/{key}/transitions", DESIGN_BUILD, "{\"to\": \"NOWHERE\"}"),
            new Change("POST server-builds/{key}/comments", COMMENT, "{}"),
            new Change("POST change-requests", ASK_FOR_CHANGE, "{\"engagement\": \"$CODE\"}"),
            new Change("POST change-requests/import", MOVE_IN),
            new Change("PATCH change-requests/{key}", ASK_FOR_CHANGE),
            new Change("POST change-requests/{key}/suggestions", ASK_FOR_CHANGE, "{}"),
            new Change("POST change-requests/{key}/suggestions/taken-in", ASK_FOR_CHANGE),
            new Change("POST change-requests/{key}/suggestions/put-aside", ASK_FOR_CHANGE),
            new Change("PUT change-requests/{key}/plan", ASK_FOR_CHANGE),
            new Change("DELETE change-requests/{key}/plan", ASK_FOR_CHANGE),
            new Change("PUT change-requests/{key}/steps/{number}", CARRY_OUT),
            new Change("POST change-requests/{key}/pause", CARRY_OUT),
            new Change("POST change-requests/{key}/resume", CARRY_OUT),
            new Change("PUT change-requests/{key}/lesson", ASK_FOR_CHANGE),
            new Change("POST change-requests/{key}/transitions", ASK_FOR_CHANGE, "{\"to\": \"DRAFT\"}"),
            new Change("POST change-requests/{key}/transitions", ASSESS_CHANGE, "{\"to\": \"IN_ASSESSMENT\"}"),
            new Change("POST change-requests/{key}/transitions", AGREE, "{\"to\": \"AGREED\"}"),
            new Change("POST change-requests/{key}/transitions", CARRY_OUT, "{\"to\": \"DONE\"}"),
            new Change("POST change-requests/{key}/agreements", AGREE, "{\"verdict\": \"AGREE\", \"revision\": 999}"),
            new Change("POST change-requests/{key}/comments", COMMENT, "{}"),
            new Change("PUT engagements/{code}/wip-limits", AGREE),
            new Change("POST templates", ASK_FOR_CHANGE, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH templates/{id}", ASK_FOR_CHANGE),
            new Change("POST templates/{id}/agreements", AGREE, "{\"verdict\": \"AGREE\", \"revision\": 999}"),
            new Change("POST templates/{id}/transitions", ASK_FOR_CHANGE, "{\"to\": \"PROPOSED\"}"),
            new Change("POST templates/{id}/transitions", AGREE, "{\"to\": \"RETIRED\"}"),
            new Change("POST freezes", FREEZE, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH freezes/{id}", FREEZE),
            new Change("DELETE freezes/{id}", FREEZE),
            new Change("PATCH comments/{id}", COMMENT, "{\"body\": \"\"}"),
            new Change("POST inbox/read", READ, NONE),
            new Change("POST inbox/{id}/read", READ),
            new Change("POST incident-reviews", REVIEW_INCIDENT, "{\"engagement\": \"$CODE\"}"),
            new Change("PATCH incident-reviews/{key}", REVIEW_INCIDENT),
            new Change("POST incident-reviews/{key}/facts", REVIEW_INCIDENT, "{}"),
            new Change("DELETE incident-reviews/{key}/facts/{number}", REVIEW_INCIDENT, "/999999"),
            new Change("POST incident-reviews/{key}/conditions", REVIEW_INCIDENT, "{}"),
            new Change("DELETE incident-reviews/{key}/conditions/{number}", REVIEW_INCIDENT, "/999999"),
            new Change("POST incident-reviews/{key}/comparisons", REVIEW_INCIDENT, "{}"),
            new Change("POST incident-reviews/{key}/transitions", REVIEW_INCIDENT, "{\"to\": \"NOWHERE\"}"),
            new Change("POST incident-reviews/{key}/comments", COMMENT, "{}"),
            new Change("PATCH status-reports/{code}/{week}", WRITE_REPORT),
            new Change("POST status-reports/{code}/{week}/editions", PUBLISH_REPORT),
            new Change("POST status-reports/{code}/{week}/comments", COMMENT, "{}"));

    /** What is read needs {@link Permission#READ} unless it is named here. */
    private static final Map<String, Permission> READS = Map.ofEntries(
            entry("PAGE /admin/audit", SEE_AUDIT),
            entry("GET audit", SEE_AUDIT),
            entry("GET audit.csv", SEE_AUDIT),
            entry("PAGE /engagements/{code}/participants", MANAGE_PEOPLE),
            entry("PAGE /engagements/{code}/features/new", ANNOUNCE_FEATURE),
            entry("PAGE /features/{key}/edit", ANNOUNCE_FEATURE),
            entry("PAGE /flags/new", FLAG),
            entry("PAGE /engagements/{code}/server-builds/new", DESIGN_BUILD),
            entry("PAGE /server-builds/{key}/edit", DESIGN_BUILD),
            entry("PAGE /change-requests/new", ASK_FOR_CHANGE),
            entry("PAGE /change-requests/import", MOVE_IN),
            entry("PAGE /change-requests/{key}/edit", ASK_FOR_CHANGE),
            entry("PAGE /engagements/{code}/templates/new", ASK_FOR_CHANGE),
            entry("PAGE /templates/{id}/edit", ASK_FOR_CHANGE),
            entry("PAGE /freezes/new", FREEZE),
            entry("PAGE /freezes/{id}/edit", FREEZE),
            entry("PAGE /incident-reviews/new", REVIEW_INCIDENT),
            entry("PAGE /incident-reviews/{key}/edit", REVIEW_INCIDENT));

    @Test
    void eachRoleReadsWhatTheTableGivesIt() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Stream.concat(Routes.runningPages().stream(), Routes.runningResources().stream())
                .filter(route -> !route.isOpen() && route.verb().equals("GET"))
                .forEach(route -> {
                    Permission needs = needs(route);
                    String address = route.address(ENGAGEMENT);
                    for (Somebody somebody : PEOPLE) {
                        Visitor visitor = route.isPage() ? somebody.pages() : somebody.program();
                        expect(wrong, route.name(), somebody, needs, visitor.get(address), may(route));
                    }
                });
        assertThat(wrong).isEmpty();
    }

    /** A client need not have one. */
    private static Set<Integer> may(Route route) {
        return shortName(route).equals("GET clients/{id}/identity-provider") ? Set.of(200, 404) : Set.of(200);
    }

    private static Permission needs(Route route) {
        return READS.getOrDefault(
                shortName(route),
                switch (route.kind()) {
                    case ADMINISTRATION -> ADMINISTER;
                    case LEADERSHIP -> MANAGE_PEOPLE;
                    default -> READ;
                });
    }

    @Test
    void eachRoleChangesWhatTheTableGivesIt() {
        Map<String, Route> routes = changes();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Change change : CHANGES) {
            Route route = routes.get(change.route());
            if (route == null) {
                wrong.put(change.route(), "is no route of the running portal");
                continue;
            }
            for (Somebody somebody : PEOPLE) {
                expect(
                        wrong,
                        change.route() + " " + change.body(),
                        somebody,
                        change.needs(),
                        ask(somebody, change, route),
                        CANNOT);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Understood and allowed, but not to be done. */
    private static final Set<Integer> CANNOT = Set.of(400, 404, 409, 412);

    private static Answer ask(Somebody somebody, Change change, Route route) {
        String address = route.address(ENGAGEMENT);
        String body = route.body(ENGAGEMENT);
        if (change.body() != null && change.body().startsWith("/")) {
            address = address.replaceFirst("/[^/]*$", change.body());
        } else if (change.body() != null) {
            body = change.body().replace("$CODE", ENGAGEMENT);
        }
        return somebody.program()
                .send(route.verb(), address, body, "If-Match", somebody.has(change.needs()) ? OLD : "*");
    }

    @Test
    void noRouteAndNoPermissionIsLeftOut() {
        Set<String> left = new TreeSet<>(changes().keySet());
        CHANGES.forEach(change -> left.remove(change.route()));
        assertThat(left).as("changes that no role tries").isEmpty();
        Set<String> reads = Stream.concat(Routes.runningPages().stream(), Routes.runningResources().stream())
                .map(RolesOnRoutesIT::shortName)
                .collect(Collectors.toSet());
        assertThat(reads).containsAll(READS.keySet());
        Set<Permission> needed =
                EnumSet.copyOf(CHANGES.stream().map(Change::needs).toList());
        needed.addAll(READS.values());
        needed.add(READ);
        assertThat(needed).containsExactlyInAnyOrderElementsOf(Arrays.asList(Permission.values()));
        List<Role> roles = new ArrayList<>(PEOPLE.stream().map(Somebody::role).toList());
        assertThat(roles).contains(Role.values());
    }

    private static Map<String, Route> changes() {
        return Routes.runningResources().stream()
                .filter(route -> !route.verb().equals("GET"))
                .collect(Collectors.toMap(RolesOnRoutesIT::shortName, route -> route));
    }

    /** Its name without what all resources have in common. */
    private static String shortName(Route route) {
        return route.name().replace(" /api/v1/", " ");
    }

    private static void expect(
            Map<String, String> wrong,
            String what,
            Somebody somebody,
            Permission needs,
            Answer answer,
            Set<Integer> allowed) {
        // Whoever may comment may edit what they wrote themselves.
        boolean others = answer.body().contains("urn:tandem:problem:notTheAuthor");
        boolean fits =
                somebody.has(needs) ? allowed.contains(answer.status()) || others : answer.status() == 403 && !others;
        if (!fits) {
            wrong.put(
                    what + " by " + somebody.address(),
                    needs + (somebody.has(needs) ? " is given" : " is not given") + ", but the answer is "
                            + answer.toString().replaceAll("\\s+", " "));
        }
    }
}
