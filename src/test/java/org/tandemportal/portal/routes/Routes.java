package org.tandemportal.portal.routes;

import static org.tandemportal.portal.routes.Route.Kind.FORM;
import static org.tandemportal.portal.routes.Route.Kind.LIST;
import static org.tandemportal.portal.routes.Route.Kind.PLAIN;
import static org.tandemportal.portal.routes.Route.Kind.RECORD;
import static org.tandemportal.portal.routes.Route.changes;
import static org.tandemportal.portal.routes.Route.open;
import static org.tandemportal.portal.routes.Route.page;
import static org.tandemportal.portal.routes.Route.reads;
import static org.tandemportal.portal.routes.Sample.ACTION;
import static org.tandemportal.portal.routes.Sample.CHANGE_REQUEST;
import static org.tandemportal.portal.routes.Sample.CLIENT;
import static org.tandemportal.portal.routes.Sample.COMMENT;
import static org.tandemportal.portal.routes.Sample.ENDING;
import static org.tandemportal.portal.routes.Sample.ENGAGEMENT;
import static org.tandemportal.portal.routes.Sample.ENVIRONMENT;
import static org.tandemportal.portal.routes.Sample.FEATURE;
import static org.tandemportal.portal.routes.Sample.FLAG;
import static org.tandemportal.portal.routes.Sample.FREEZE;
import static org.tandemportal.portal.routes.Sample.INCIDENT_REVIEW;
import static org.tandemportal.portal.routes.Sample.MOVING_IN;
import static org.tandemportal.portal.routes.Sample.NONSENSE;
import static org.tandemportal.portal.routes.Sample.NUMBER;
import static org.tandemportal.portal.routes.Sample.PERSON;
import static org.tandemportal.portal.routes.Sample.PLANNED_CHANGE;
import static org.tandemportal.portal.routes.Sample.SERVER_BUILD;
import static org.tandemportal.portal.routes.Sample.STAND_IN;
import static org.tandemportal.portal.routes.Sample.SUGGESTION;
import static org.tandemportal.portal.routes.Sample.TEMPLATE;
import static org.tandemportal.portal.routes.Sample.WEEK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.Visitor;

/**
 * How each page and resource of the portal is asked for. Which there are is told by the running portal; one that is missing
 * here fails the tests that walk over them.
 */
public final class Routes {

    private static final String COMMENTED = "{\"body\": \"Looks good.\"}";

    /** The pages, and what they show. */
    static final List<Route> PAGES = List.of(
            page("/", LIST),
            open("/sign-in"),
            open("/sign-in/code"),
            open("/sign-in/onward"),
            open("/sign-in/openid"),
            open("/sign-in/forgotten"),
            open("/password/{secret}", NONSENSE),
            page("/admin/audit", LIST).forLeads(),
            page("/account", LIST),
            page("/account/sessions", LIST),
            page("/account/tokens", LIST),
            page("/account/second-factor", LIST),
            page("/account/passkeys", LIST),
            page("/admin/clients", LIST).forAdministrators(),
            page("/admin/clients/new", FORM).forAdministrators(),
            page("/admin/clients/{id}", RECORD, CLIENT).forAdministrators(),
            page("/admin/clients/{id}/sign-in", RECORD, CLIENT).forAdministrators(),
            page("/admin/people", LIST).forAdministrators(),
            page("/admin/people/new", FORM).forAdministrators(),
            page("/admin/people/import", FORM).forAdministrators(),
            page("/admin/people/{id}", RECORD, PERSON).forAdministrators(),
            page("/admin/permissions", PLAIN).forAdministrators(),
            page("/people", LIST).forLeads(),
            page("/people/new", FORM).forLeads(),
            page("/people/import", FORM).forLeads(),
            page("/people/{id}", RECORD, PERSON).forLeads(),
            page("/admin/outbox", LIST).forAdministrators(),
            page("/admin/look", PLAIN),
            page("/api/docs", PLAIN),
            page("/engagements", LIST),
            page("/engagements/{code}", RECORD, ENGAGEMENT),
            page("/engagements/{code}/participants", FORM, ENGAGEMENT),
            page("/engagements/{code}/history", RECORD, ENGAGEMENT),
            page("/engagements/{code}/agreement-terms", RECORD, ENGAGEMENT),
            page("/engagements/{code}/service-hours", LIST, ENGAGEMENT),
            page("/engagements/{code}/targets", LIST, ENGAGEMENT),
            page("/engagements/{code}/features", LIST, ENGAGEMENT),
            page("/engagements/{code}/features/new", FORM, ENGAGEMENT),
            page("/engagements/{code}/flags", LIST, ENGAGEMENT),
            page("/engagements/{code}/actions", LIST, ENGAGEMENT),
            page("/features/{key}", RECORD, FEATURE),
            page("/features/{key}/edit", FORM, FEATURE),
            page("/features/{key}/history", RECORD, FEATURE),
            page("/flags/new", FORM).asking("type=ENGAGEMENT&key=$CODE"),
            page("/flags/{key}", RECORD, FLAG),
            page("/flags/{key}/history", RECORD, FLAG),
            page("/actions/{key}", RECORD, ACTION),
            page("/engagements/{code}/server-builds", LIST, ENGAGEMENT),
            page("/engagements/{code}/server-builds/new", FORM, ENGAGEMENT),
            page("/engagements/{code}/parity", RECORD, ENGAGEMENT).asking("left=staging&right=production"),
            page("/server-builds/{key}", RECORD, SERVER_BUILD),
            page("/server-builds/{key}/edit", FORM, SERVER_BUILD),
            page("/server-builds/{key}/compare", RECORD, SERVER_BUILD),
            page("/server-builds/{key}/revisions", RECORD, SERVER_BUILD),
            page("/server-builds/{key}/history", RECORD, SERVER_BUILD),
            page("/change-requests", LIST).asking("engagement=$CODE").toOthers(200),
            page("/change-requests/new", FORM).asking("engagement=$CODE"),
            page("/change-requests/import", FORM).asking("engagement=$CODE"),
            page("/change-requests/{key}", RECORD, CHANGE_REQUEST),
            page("/change-requests/{key}/edit", FORM, CHANGE_REQUEST),
            page("/change-requests/attach", FORM).asking("key=$CODE-1"),
            page("/change-requests/{key}/plan", RECORD, CHANGE_REQUEST),
            page("/change-requests/{key}/suggestions", RECORD, CHANGE_REQUEST),
            page("/change-requests/{key}/history", RECORD, CHANGE_REQUEST),
            page("/change-requests/{key}/compare", RECORD, CHANGE_REQUEST),
            page("/board", LIST).asking("engagement=$CODE").toOthers(200),
            page("/flow", LIST).asking("engagement=$CODE").toOthers(200),
            page("/engagements/{code}/wip-limits", RECORD, ENGAGEMENT),
            page("/change-requests/{key}/free-windows", RECORD, CHANGE_REQUEST),
            page("/engagements/{code}/templates", LIST, ENGAGEMENT),
            page("/engagements/{code}/templates/new", FORM, ENGAGEMENT),
            page("/templates/{id}", RECORD, TEMPLATE),
            page("/templates/{id}/edit", FORM, TEMPLATE),
            page("/freezes", LIST).asking("engagement=$CODE").toOthers(200),
            page("/freezes/new", FORM).asking("engagement=$CODE"),
            page("/freezes/{id}", RECORD, FREEZE),
            page("/freezes/{id}/edit", FORM, FREEZE),
            page("/admin/freezes", LIST).forAdministrators(),
            page("/calendar", LIST).asking("engagement=$CODE").toOthers(200),
            page("/calendar/feeds", LIST),
            page("/comments/{id}/history", RECORD, COMMENT),
            page("/inbox", LIST),
            page("/incident-reviews", LIST).asking("engagement=$CODE").toOthers(200),
            page("/incident-reviews/new", FORM).asking("engagement=$CODE"),
            page("/incident-reviews/{key}", RECORD, INCIDENT_REVIEW),
            page("/incident-reviews/{key}/edit", FORM, INCIDENT_REVIEW),
            page("/incident-reviews/{key}/history", RECORD, INCIDENT_REVIEW),
            page("/status-reports", LIST),
            page("/engagements/{code}/status-reports", LIST, ENGAGEMENT),
            page("/status-reports/{code}/{week}", RECORD, ENGAGEMENT, WEEK));

    /** The resources of the API. */
    static final List<Route> RESOURCES = List.of(
            reads("me", PLAIN),
            reads("me/notifications", LIST),
            changes("PATCH", "me/notifications", "{\"TOKEN_MADE\": true}").ofTheOwnAccount(),
            reads("audit", LIST).forLeads(),
            reads("audit.csv", LIST).forLeads(),
            changes("POST", "administrators", "{\"name\": \"Nobody\", \"email\": \"nobody@nowhere.example\"}")
                    .toOthers(403),
            reads("clients", LIST).forAdministrators(),
            changes("POST", "clients", "{\"name\": \"Never\"}").forAdministrators(),
            reads("clients/{id}", RECORD, CLIENT).forAdministrators(),
            changes("PATCH", "clients/{id}", "{\"archived\": true}", CLIENT).forAdministrators(),
            reads("clients/{id}/identity-provider", RECORD, CLIENT).forAdministrators(),
            changes("PUT", "clients/{id}/identity-provider", "{\"issuer\": \"none\"}", CLIENT)
                    .forAdministrators(),
            changes("DELETE", "clients/{id}/identity-provider", null, CLIENT).forAdministrators(),
            reads("people", LIST).forLeads(),
            changes("POST", "people", "{\"name\": \"Nobody\", \"email\": \"none\"}")
                    .forLeads(),
            changes("POST", "people/import", null).forLeads(),
            reads("people/{id}", RECORD, PERSON).forLeads(),
            changes("PATCH", "people/{id}", "{\"active\": false}", PERSON).forLeads(),
            changes("POST", "people/{id}/address", "{\"email\": \"none\"}", PERSON)
                    .forAdministrators(),
            changes("POST", "people/{id}/second-factor-resets", "{\"reason\": \"Lost\"}", PERSON)
                    .forLeads(),
            changes("POST", "people/{id}/invitation", null, PERSON).forLeads(),
            changes("DELETE", "people/{id}/invitation", null, PERSON).forLeads(),
            reads("engagements", LIST),
            changes(
                            "POST",
                            "engagements",
                            "{\"code\": \"NEVER-1\", \"client\": \"Paramour Television\", \"name\": \"Never\", \"zone\": \"UTC\"}")
                    .toOthers(403),
            reads("engagements/{code}", RECORD, ENGAGEMENT),
            changes("PATCH", "engagements/{code}", "{\"name\": \"Renamed\"}", ENGAGEMENT)
                    .toOthers(403),
            reads("engagements/{code}/participants", LIST, ENGAGEMENT),
            changes(
                            "POST",
                            "engagements/{code}/participants",
                            "{\"person\": \"ops@ridgeline.example\", \"role\": \"OPS\"}",
                            ENGAGEMENT)
                    .toOthers(403),
            reads("engagements/{code}/participants/{person}", RECORD, ENGAGEMENT, PERSON),
            changes("DELETE", "engagements/{code}/participants/{person}", null, ENGAGEMENT, PERSON)
                    .toOthers(403),
            reads("engagements/{code}/agreement-terms", RECORD, ENGAGEMENT),
            reads("engagements/{code}/service-hours", LIST, ENGAGEMENT),
            changes("PUT", "engagements/{code}/service-hours", "{\"hours\": {}}", ENGAGEMENT),
            changes(
                    "PUT",
                    "engagements/{code}/agreement-terms",
                    "{\"rules\": [{\"kind\": \"NORMAL\", \"risk\": \"LOW\", \"leads\": 1}]}",
                    ENGAGEMENT),
            changes("POST", "engagements/{code}/agreement-terms/stand-ins", "{\"lead\": \"nobody\"}", ENGAGEMENT),
            reads("engagements/{code}/agreement-terms/stand-ins/{id}", RECORD, ENGAGEMENT, STAND_IN),
            changes("DELETE", "engagements/{code}/agreement-terms/stand-ins/{id}", null, ENGAGEMENT, STAND_IN),
            reads("environments", LIST).asking("engagement=$CODE").toOthers(200),
            changes("POST", "environments", "{\"engagement\": \"$CODE\", \"name\": \"demo\"}")
                    .toOthers(403),
            reads("environments/{engagement}/{name}", RECORD, ENGAGEMENT, ENVIRONMENT),
            reads("features", LIST).asking("engagement=$CODE").toOthers(200),
            changes("POST", "features", "{\"engagement\": \"$CODE\", \"title\": \"Something\"}")
                    .toOthers(400),
            reads("features/{key}", RECORD, FEATURE),
            changes("PATCH", "features/{key}", "{\"title\": \"Something else\"}", FEATURE),
            changes("POST", "features/{key}/acknowledgements", "{\"note\": \"Seen.\"}", FEATURE)
                    .toOthers(403),
            changes("POST", "features/{key}/transitions", "{\"to\": \"PLANNED\"}", FEATURE),
            reads("features/{key}/comments", LIST, FEATURE),
            changes("POST", "features/{key}/comments", COMMENTED, FEATURE),
            reads("flags", LIST).asking("engagement=$CODE").toOthers(200),
            changes(
                            "POST",
                            "flags",
                            "{\"subject\": {\"type\": \"ENGAGEMENT\", \"key\": \"$CODE\"}, \"severity\": \"MAJOR\","
                                    + " \"concern\": \"Too much load\"}")
                    .toOthers(400),
            reads("flags/{key}", RECORD, FLAG),
            changes("POST", "flags/{key}/transitions", "{\"to\": \"ACKNOWLEDGED\"}", FLAG),
            reads("flags/{key}/comments", LIST, FLAG),
            changes("POST", "flags/{key}/comments", COMMENTED, FLAG),
            reads("actions", LIST).asking("engagement=$CODE").toOthers(200),
            changes("POST", "actions", "{\"engagement\": \"$CODE\", \"title\": \"Look at it\"}")
                    .toOthers(400),
            reads("actions/{key}", RECORD, ACTION),
            changes("PATCH", "actions/{key}", "{\"title\": \"Look at it again\"}", ACTION),
            reads("server-builds", LIST).asking("engagement=$CODE").toOthers(200),
            changes(
                            "POST",
                            "server-builds",
                            "{\"engagement\": \"$CODE\", \"environment\": \"staging\", \"title\": \"web\"}")
                    .toOthers(403),
            reads("server-builds/{key}", RECORD, SERVER_BUILD),
            changes("PATCH", "server-builds/{key}", "{\"message\": \"Nothing\"}", SERVER_BUILD)
                    .toOthers(403),
            reads("server-builds/{key}/revisions", LIST, SERVER_BUILD),
            reads("server-builds/{key}/revisions/{number}", RECORD, SERVER_BUILD, NUMBER),
            reads("server-builds/{key}/compare", RECORD, SERVER_BUILD).asking("from=1&to=1"),
            reads("server-builds/{key}/agreements", RECORD, SERVER_BUILD),
            changes("POST", "server-builds/{key}/agreements", "{\"verdict\": \"AGREE\", \"revision\": 1}", SERVER_BUILD)
                    .toOthers(403),
            changes("POST", "server-builds/{key}/transitions", "{\"to\": \"IN_REVIEW\"}", SERVER_BUILD),
            reads("server-builds/{key}/comments", LIST, SERVER_BUILD),
            changes("POST", "server-builds/{key}/comments", COMMENTED, SERVER_BUILD),
            reads("parity", RECORD).asking("engagement=$CODE&left=staging&right=production"),
            reads("change-requests", LIST).asking("engagement=$CODE").toOthers(200),
            reads("change-requests.csv", LIST).asking("engagement=$CODE").toOthers(200),
            changes(
                            "POST",
                            "change-requests",
                            "{\"engagement\": \"$CODE\", \"kind\": \"NORMAL\", \"title\": \"Something\"}")
                    .toOthers(400),
            changes("POST", "change-requests/import", null)
                    .asking("engagement=$CODE")
                    .toOthers(403),
            reads("change-requests/import/{id}", RECORD, MOVING_IN),
            reads("change-requests/import/{id}/rejected.csv", RECORD, MOVING_IN),
            reads("change-requests/{key}", RECORD, CHANGE_REQUEST),
            changes("PATCH", "change-requests/{key}", "{\"title\": \"Something else\"}", CHANGE_REQUEST),
            changes("POST", "change-requests/{key}/transitions", "{\"to\": \"WITHDRAWN\"}", CHANGE_REQUEST),
            reads("change-requests/{key}/suggestions", RECORD, CHANGE_REQUEST),
            changes(
                    "POST",
                    "change-requests/{key}/suggestions",
                    "{\"field\": \"title\", \"value\": \"In other words\"}",
                    CHANGE_REQUEST),
            reads("change-requests/{key}/suggestions/{id}", RECORD, CHANGE_REQUEST, SUGGESTION),
            changes(
                    "POST",
                    "change-requests/{key}/suggestions/taken-in",
                    "{\"ids\": [\"5ca1ab1e-0000-4000-8000-000000000000\"]}",
                    CHANGE_REQUEST),
            changes(
                    "POST",
                    "change-requests/{key}/suggestions/put-aside",
                    "{\"ids\": [\"5ca1ab1e-0000-4000-8000-000000000000\"]}",
                    CHANGE_REQUEST),
            reads("change-requests/{key}/plan", RECORD, PLANNED_CHANGE),
            changes(
                    "PUT",
                    "change-requests/{key}/plan",
                    "{\"format_version\": \"1.2\", \"terraform_version\": \"1.11.4\"}",
                    CHANGE_REQUEST),
            changes("DELETE", "change-requests/{key}/plan", null, CHANGE_REQUEST),
            reads("change-requests/{key}/steps", RECORD, CHANGE_REQUEST),
            changes("PUT", "change-requests/{key}/steps/{number}", "{\"done\": true}", CHANGE_REQUEST, NUMBER),
            changes("POST", "change-requests/{key}/pause", "{\"reason\": \"Lunch\"}", CHANGE_REQUEST),
            changes("POST", "change-requests/{key}/resume", null, CHANGE_REQUEST),
            changes("PUT", "change-requests/{key}/lesson", "{\"learned\": \"Patience\"}", CHANGE_REQUEST),
            reads("change-requests/{key}/agreements", RECORD, CHANGE_REQUEST),
            changes(
                    "POST",
                    "change-requests/{key}/agreements",
                    "{\"verdict\": \"AGREE\", \"revision\": 1}",
                    CHANGE_REQUEST),
            reads("change-requests/{key}/comments", LIST, CHANGE_REQUEST),
            changes("POST", "change-requests/{key}/comments", COMMENTED, CHANGE_REQUEST),
            reads("board", LIST).asking("engagement=$CODE").toOthers(200),
            reads("flow", LIST).asking("engagement=$CODE").toOthers(200),
            reads("engagements/{code}/wip-limits", RECORD, ENGAGEMENT),
            changes("PUT", "engagements/{code}/wip-limits", "{\"limits\": {\"IN_PROGRESS\": 9}}", ENGAGEMENT)
                    .toOthers(404),
            reads("change-requests/{key}/conflicts", RECORD, CHANGE_REQUEST),
            reads("change-requests/{key}/free-windows", RECORD, CHANGE_REQUEST).asking("minutes=60"),
            reads("templates", LIST).asking("engagement=$CODE"),
            changes(
                            "POST",
                            "templates",
                            "{\"engagement\": \"$CODE\", \"name\": \"Turn a page\", \"title\": \"Turn a page\"}")
                    .toOthers(400),
            reads("templates/{id}", RECORD, TEMPLATE),
            changes("PATCH", "templates/{id}", "{\"name\": \"Turn another page\"}", TEMPLATE),
            changes("POST", "templates/{id}/agreements", "{\"verdict\": \"AGREE\", \"revision\": 1}", TEMPLATE),
            changes("POST", "templates/{id}/transitions", "{\"to\": \"RETIRED\"}", TEMPLATE),
            reads("freezes", LIST).asking("engagement=$CODE").toOthers(200),
            changes(
                            "POST",
                            "freezes",
                            "{\"engagement\": \"$CODE\", \"name\": \"Quiet week\", \"reason\": \"Stocktaking\","
                                    + " \"start\": \"2031-01-06T08:00\", \"end\": \"2031-01-10T18:00\"}")
                    .toOthers(400),
            reads("freezes/{id}", RECORD, FREEZE),
            changes("PATCH", "freezes/{id}", "{\"name\": \"Quieter week\"}", FREEZE),
            changes("DELETE", "freezes/{id}", null, FREEZE),
            reads("comments/{id}", RECORD, COMMENT),
            changes("PATCH", "comments/{id}", "{\"body\": \"Something else\"}", COMMENT),
            reads("inbox", LIST),
            changes("POST", "inbox/read", null).ofTheOwnAccount(),
            changes("POST", "inbox/{id}/read", null, NONSENSE),
            reads("incident-reviews", LIST).asking("engagement=$CODE").toOthers(200),
            changes("POST", "incident-reviews", "{\"engagement\": \"$CODE\", \"title\": \"Something broke\"}")
                    .toOthers(400),
            reads("incident-reviews/{key}", RECORD, INCIDENT_REVIEW),
            changes("PATCH", "incident-reviews/{key}", "{\"title\": \"Something else\"}", INCIDENT_REVIEW),
            changes(
                    "POST",
                    "incident-reviews/{key}/facts",
                    "{\"at\": \"2026-01-05T10:00:00Z\", \"what\": \"It broke\"}",
                    INCIDENT_REVIEW),
            changes("DELETE", "incident-reviews/{key}/facts/{number}", null, INCIDENT_REVIEW, NUMBER),
            changes("POST", "incident-reviews/{key}/conditions", "{\"text\": \"It was full\"}", INCIDENT_REVIEW),
            changes("DELETE", "incident-reviews/{key}/conditions/{number}", null, INCIDENT_REVIEW, NUMBER),
            changes(
                    "POST",
                    "incident-reviews/{key}/comparisons",
                    "{\"left\": \"staging\", \"right\": \"production\"}",
                    INCIDENT_REVIEW),
            changes("POST", "incident-reviews/{key}/transitions", "{\"to\": \"CLOSED\"}", INCIDENT_REVIEW),
            reads("incident-reviews/{key}/comments", LIST, INCIDENT_REVIEW),
            changes("POST", "incident-reviews/{key}/comments", COMMENTED, INCIDENT_REVIEW),
            reads("status-reports", LIST).asking("engagement=$CODE"),
            reads("status-reports/{code}/{week}", RECORD, ENGAGEMENT, WEEK),
            reads("status-reports/{code}/{week}.{ending}", RECORD, ENGAGEMENT, WEEK, ENDING),
            changes("PATCH", "status-reports/{code}/{week}", "{\"paragraph\": \"A calm week\"}", ENGAGEMENT, WEEK),
            changes("POST", "status-reports/{code}/{week}/editions", "{}", ENGAGEMENT, WEEK)
                    .toOthers(403),
            reads("status-reports/{code}/{week}/comments", LIST, ENGAGEMENT, WEEK),
            changes("POST", "status-reports/{code}/{week}/comments", COMMENTED, ENGAGEMENT, WEEK));

    /** What answers beside pages and resources, and why it needs no entry of its own. */
    static final Map<String, String> SERVLETS = Map.ofEntries(
            Map.entry("*.xhtml", "pages, which are asked for by their readable addresses only"),
            Map.entry("/board/moves", "moves cards of the board, as its page does; see BoardIT"),
            Map.entry("/comments/*", "forms of threads, and addresses of comments; see TheAddressOfACommentIT"),
            Map.entry(
                    "/calendar/feeds/*",
                    "calendars at private addresses, with a secret of their own; see CalendarFeedsIT"),
            Map.entry("/inbox/*", "leads to what somebody was told of, and marks it as read; see InboxIT"),
            Map.entry("/machine-facts", "turns facts that are sent along into a form's words, and reads no record"),
            Map.entry("/health/*", "the server's: whether the portal lives and is ready"),
            Map.entry("/metrics/*", "the server's: figures about itself"),
            Map.entry("/openapi/*", "the server's: the description of the API"),
            Map.entry("/sign-in/openid/ended", "identity providers tell that a session has ended, signed by them"),
            Map.entry("/sign-in/passkey/*", "signs in, and reads no record; see PasskeysIT"),
            Map.entry("/sign-out", "ends the session, whose ever it is"),
            Map.entry("/", "files"),
            Map.entry("*.jsp", "the server's own, and there are none"),
            Map.entry("*.jspx", "the server's own, and there are none"),
            Map.entry("/api/v1/*", "the resources"),
            Map.entry("/api/*", "says that there is no such resource"),
            Map.entry("/running/routes", "of the tests"),
            Map.entry("/running/worlds", "of the tests"),
            Map.entry("/ArquillianServletRunnerEE9", "of the tests"));

    private Routes() {}

    /** What the running portal answers to. */
    static Set<String> ofTheRunningPortal() {
        Answer answer = Visitor.nobody().get("/running/routes");
        if (answer.status() != 200) {
            throw new AssertionError("The running portal does not tell its routes: " + answer);
        }
        return answer.body().lines().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The pages that the running portal has, those first that need no sign-in. */
    static List<Route> runningPages() {
        Set<String> running = ofTheRunningPortal();
        return PAGES.stream().filter(route -> running.contains(route.name())).toList();
    }

    /** The resources that the running portal has. */
    static List<Route> runningResources() {
        Set<String> running = ofTheRunningPortal();
        return RESOURCES.stream()
                .filter(route -> running.contains(route.name()))
                .toList();
    }
}
