package org.tandemportal.portal.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemportal.portal.running.Answer;
import org.tandemportal.portal.running.FromOutsideIT;
import org.tandemportal.portal.running.Visitor;

/** Walks over all pages and resources that the running portal has, as people of two clients. */
class EveryRouteIT extends FromOutsideIT {

    private static final String PARAMOUR = "PTV-WEB";
    private static final String HARBOUR = "HB-SHOP";

    /** The clients' developers, and the words that give the other client away. */
    private record Client(String engagement, Visitor pages, Visitor program, Set<String> othersWords) {}

    private static Client paramour() {
        return new Client(
                PARAMOUR,
                Visitor.ofTheDemo("developer@paramour.example"),
                Visitor.withToken("demo-developer-paramour"),
                ClientsWords.of("Harbour Bakery"));
    }

    private static Client harbour() {
        return new Client(
                HARBOUR,
                Visitor.ofTheDemo("developer@harbour.example"),
                Visitor.withToken("demo-developer-harbour"),
                ClientsWords.of("Paramour Television"));
    }

    @Test
    void everyRouteHasAnEntryThatTellsHowToAskForIt() {
        Set<String> known = Stream.concat(Routes.PAGES.stream(), Routes.RESOURCES.stream())
                .map(Route::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Routes.SERVLETS.keySet().forEach(mapping -> known.add("SERVLET " + mapping));
        List<String> missing = Routes.ofTheRunningPortal().stream()
                .filter(route -> !known.contains(route))
                // Faces takes a page's address as its own.
                .filter(route -> !known.contains(route.replaceFirst("^SERVLET", "PAGE"))
                        && !known.contains(route.replaceFirst("^SERVLET", "OPEN")))
                .map(route -> "The running portal answers to \"" + route
                        + "\", and no entry in Routes tells how to ask for it with another client's record.")
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyEntryIsOfARouteThatIsThere() {
        Set<String> running = Routes.ofTheRunningPortal();
        List<String> gone = Stream.of(
                        Routes.PAGES.stream().map(Route::name),
                        Routes.RESOURCES.stream().map(Route::name),
                        Routes.SERVLETS.keySet().stream().map(mapping -> "SERVLET " + mapping))
                .flatMap(names -> names)
                .filter(name -> !running.contains(name))
                .toList();
        assertThat(gone)
                .as("entries in Routes that the running portal does not answer to")
                .isEmpty();
    }

    @Test
    void everyAddressInTheApisDescriptionIsWalked() {
        Set<String> running = Routes.ofTheRunningPortal();
        Answer description = Visitor.nobody().send("GET", "/openapi", null, "Accept", "application/json");
        assertThat(description.status()).isEqualTo(200);
        List<String> missing = new ArrayList<>();
        description.json().getJsonObject("paths").forEach((path, verbs) -> verbs.asJsonObject()
                .keySet()
                .forEach(verb -> {
                    String route = verb.toUpperCase(java.util.Locale.ROOT) + " "
                            + (path.startsWith("/api/v1") ? path : "/api/v1" + path);
                    if (running.stream().noneMatch(route::equals) && verb.matches("get|post|patch|put|delete")) {
                        missing.add(route);
                    }
                }));
        assertThat(missing).isEmpty();
        assertThat(description.json().getJsonObject("paths")).hasSizeGreaterThan(10);
    }

    @Test
    void pagesOfAnotherClientsRecordsAreNotThere() {
        Client harbour = harbour();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Route route : Routes.runningPages()) {
            if (route.isPage() && route.namesARecord()) {
                Answer answer = harbour.pages().get(route.address(PARAMOUR));
                // What the role never may is refused before anything is looked up.
                if (route.kind() != Route.Kind.FORM || answer.status() != 403) {
                    expect(wrong, route, answer, route.toOthers());
                }
                tellsNothingOfTheOther(wrong, route, answer, harbour, PARAMOUR);
                expect(wrong, route, harbour.pages().get(route.addressOfNobodys()), answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void resourcesOfAnotherClientsRecordsAreNotThereToReadNorToChange() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Client harbour = harbour();
        for (Route route : Routes.runningResources()) {
            if (route.namesARecord() || !route.verb().equals("GET")) {
                Answer answer = send(harbour.program(), route, PARAMOUR);
                expect(wrong, route, answer, route.toOthers());
                tellsNothingOfTheOther(wrong, route, answer, harbour, PARAMOUR);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anotherClientsRecordsCannotBeToldFromThoseThatNobodyHas() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (String person : List.of("developer", "lead")) {
            Visitor program = Visitor.withToken("demo-" + person + "-harbour");
            for (Route route : Routes.runningResources()) {
                if (route.namesARecord()) {
                    Answer others = send(program, route, PARAMOUR);
                    Answer nobodys = program.send(
                            route.verb(),
                            route.addressOfNobodys(),
                            route.body(Sample.ENGAGEMENT.ofNobody()),
                            "If-Match",
                            "*");
                    String told = without(others.body(), route.values(PARAMOUR), PARAMOUR);
                    String toldOfNobodys = without(
                            nobodys.body(),
                            route.samples().stream().map(Sample::ofNobody).toList(),
                            Sample.ENGAGEMENT.ofNobody());
                    if (others.status() != nobodys.status() || !told.equals(toldOfNobodys)) {
                        wrong.put(
                                person + " " + route,
                                others + " of the other client's, but " + nobodys + " of nobody's");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A text with what was asked for taken out. */
    private static String without(String text, List<String> values, String engagement) {
        String rest = text;
        for (String value : values) {
            rest = rest.replace(value, "*");
        }
        return rest.replace(engagement, "*");
    }

    @Test
    void bothClientsSeeTheirOwnOnPagesAndNothingOfTheOther() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Client client : List.of(paramour(), harbour())) {
            for (Route route : Routes.runningPages()) {
                if (route.isPage() && route.isForAllOfAClient()) {
                    Answer answer = client.pages().get(route.address(client.engagement()));
                    // A page for what the viewer's role may not do says so.
                    boolean form = route.kind() == Route.Kind.FORM && answer.status() == 403;
                    if (!form) {
                        expect(wrong, route, answer, 200);
                    }
                    tellsNothingOfTheOther(wrong, route, answer, client, null);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothClientsReadTheirOwnInTheApiAndNothingOfTheOther() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Client client : List.of(paramour(), harbour())) {
            for (Route route : Routes.runningResources()) {
                if (route.verb().equals("GET")) {
                    Answer answer = send(client.program(), route, client.engagement());
                    expect(wrong, route, answer, route.isForAllOfAClient() ? 200 : 403);
                    tellsNothingOfTheOther(wrong, route, answer, client, null);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void leadsSeeThePeopleOfTheirOwnOrganisationAndNothingOfTheOther() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Client harbour = harbour();
        Visitor pages = Visitor.ofTheDemo("lead@harbour.example");
        Visitor program = Visitor.withToken("demo-lead-harbour");
        for (Route route : Stream.concat(Routes.runningPages().stream(), Routes.runningResources().stream())
                .filter(route -> route.kind() == Route.Kind.LEADERSHIP)
                .toList()) {
            Visitor lead = route.isPage() ? pages : program;
            if (route.verb().equals("GET")) {
                Answer own = send(lead, route, HARBOUR);
                expect(wrong, route, own, 200);
                tellsNothingOfTheOther(wrong, route, own, harbour, null);
            }
            if (!route.samples().isEmpty()) {
                expect(wrong, route, send(lead, route, PARAMOUR), 404);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void observersReadAndChangeNothing() {
        Visitor observer = Visitor.withToken("demo-observer-paramour");
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Route route : Routes.runningResources()) {
            boolean reads = route.verb().equals("GET") && route.isForAllOfAClient() || route.isOfTheOwnAccount();
            // What is one's own is marked by everybody, and by nobody else.
            int otherwise = route.samples().contains(Sample.NONSENSE) ? 404 : 403;
            expect(wrong, route, send(observer, route, PARAMOUR), reads ? 200 : otherwise);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void administrationIsForAdministrators() {
        Visitor administrator = Visitor.ofTheDemo("admin@ridgeline.example");
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Route route : Routes.runningPages()) {
            if (route.kind() == Route.Kind.ADMINISTRATION) {
                expect(wrong, route, administrator.get(route.address(PARAMOUR)), 200);
                for (String other : List.of("lead@paramour.example", "manager@ridgeline.example")) {
                    expect(wrong, route, Visitor.ofTheDemo(other).get(route.address(PARAMOUR)), 403);
                }
            }
        }
        for (Route route : Routes.runningResources()) {
            if (route.kind() == Route.Kind.ADMINISTRATION) {
                for (String other : List.of("lead-paramour", "manager-ridgeline")) {
                    expect(wrong, route, send(Visitor.withToken("demo-" + other), route, PARAMOUR), 403);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyIsAskedToSignInOrToSendAToken() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Route route : Routes.runningPages()) {
            if (route.isPage()) {
                Answer answer = Visitor.nobody().get(route.address(PARAMOUR));
                expect(wrong, route, answer, 302);
                if (!answer.header("Location").contains("/sign-in")) {
                    wrong.put(route.name(), "leads to " + answer.header("Location"));
                }
            }
        }
        for (Route route : Routes.runningResources()) {
            expect(wrong, route, send(Visitor.nobody(), route, PARAMOUR), 401);
            expect(wrong, route, send(Visitor.withToken("demo-nobody-paramour"), route, PARAMOUR), 401);
        }
        assertThat(wrong).isEmpty();
        assertThat(Visitor.nobody().get("/sign-in").status()).isEqualTo(200);
        assertThat(Visitor.nobody()
                        .get("/password/" + Sample.NONSENSE.of(PARAMOUR))
                        .status())
                .isEqualTo(404);
    }

    private static Answer send(Visitor visitor, Route route, String engagement) {
        return visitor.send(route.verb(), route.address(engagement), route.body(engagement), "If-Match", "*");
    }

    private static void expect(Map<String, String> wrong, Route route, Answer answer, int status) {
        if (answer.status() != status) {
            wrong.put(
                    route.name(),
                    "should be " + status + ", but is " + answer.toString().replaceAll("\\s+", " "));
        }
    }

    /** What was asked for by its name may be repeated, nothing else of the other client's. */
    private static void tellsNothingOfTheOther(
            Map<String, String> wrong, Route route, Answer answer, Client client, String asked) {
        String told = asked == null ? answer.body() : without(answer.body(), route.values(asked), asked);
        for (String word : client.othersWords()) {
            if (told.contains(word)) {
                wrong.put(route.name() + " to " + client.engagement(), "tells the other client's \"" + word + '"');
            }
        }
    }
}
