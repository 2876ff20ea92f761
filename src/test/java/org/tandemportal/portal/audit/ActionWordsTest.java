package org.tandemportal.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.changerequests.web.ChangeWords;
import org.tandemportal.clients.web.ClientWords;
import org.tandemportal.discussions.web.CommentWords;
import org.tandemportal.engagements.web.EngagementWords;
import org.tandemportal.incidentreviews.web.ReviewWords;
import org.tandemportal.kernel.api.Messages;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;
import org.tandemportal.serverbuilds.web.ServerBuildWords;
import org.tandemportal.statusreports.web.ReportWords;

/** Whatever is written into the audit log has words in both languages; which actions there are is read from the code. */
class ActionWordsTest {

    private static final Map<String, ActionWords> MODULES = Map.of(
            "change-requests", new ChangeWords(),
            "clients", new ClientWords(),
            "discussions", new CommentWords(),
            "engagements", new EngagementWords() {},
            "incident-reviews", new ReviewWords(),
            "server-builds", new ServerBuildWords(),
            "status-reports", new ReportWords());

    /** Calls that write an entry, up to their arguments. */
    private static final Pattern CALL =
            Pattern.compile("\\b(?:audit|additions)\\s*\\.\\s*(?:change|created|write)\\(|new Audit\\.Line\\(");

    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Passes on what its callers say, which are read themselves. */
    private static final String PASSED_ON = "Additions.java";

    /** What becomes of a request, but for those states that it enters by being drafted and agreed to. */
    private static final Set<State> MOVED_TO = Set.of(
            State.REQUESTED,
            State.IN_ASSESSMENT,
            State.SCHEDULED,
            State.IN_PROGRESS,
            State.DONE,
            State.ROLLED_BACK,
            State.DECLINED,
            State.WITHDRAWN);

    /** The actions that a module's code writes, by the file that does. */
    private static Map<String, Set<String>> actions(String module) throws IOException {
        Map<String, Set<String>> actions = new TreeMap<>();
        Path sources = Path.of("..", "modules", module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Set<String> found = actionsOf(file);
                if (!found.isEmpty()) {
                    actions.put(file.getFileName().toString(), found);
                }
            });
        }
        return actions;
    }

    private static Set<String> actionsOf(Path file) {
        try {
            String code = Files.readString(file);
            Set<String> actions = new TreeSet<>();
            Matcher call = CALL.matcher(code);
            while (call.find()) {
                String argument = secondArgument(code, call.end());
                Matcher text = TEXT.matcher(argument);
                boolean any = false;
                while (text.find()) {
                    any = true;
                    if (text.group(1).equals("moved to ")) {
                        MOVED_TO.forEach(state -> actions.add("moved to " + state));
                    } else {
                        actions.add(text.group(1));
                    }
                }
                assertThat(any || file.endsWith(PASSED_ON))
                        .as(file + " writes an action that cannot be read from the code: " + argument)
                        .isTrue();
            }
            return actions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secondArgument(String code, int from) {
        int depth = 0;
        boolean quoted = false;
        List<Integer> commas = new ArrayList<>();
        for (int at = from; ; at++) {
            char c = code.charAt(at);
            if (c == '"' && code.charAt(at - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}' || c == ']')) {
                depth--;
            }
            if (!quoted && (depth == 0 && c == ',' || depth < 0)) {
                commas.add(at);
                if (commas.size() == 2 || depth < 0) {
                    return code.substring(commas.get(0) + (commas.size() == 2 ? 1 : 0), at);
                }
            }
        }
    }

    @Test
    void eachActionHasWordsInBothLanguages() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, ActionWords> module : MODULES.entrySet()) {
            Map<String, Set<String>> actions = actions(module.getKey());
            assertThat(actions).as("actions of " + module.getKey()).isNotEmpty();
            for (Locale language : List.of(Locale.UK, Locale.GERMAN)) {
                ResourceBundle words = Messages.bundle(module.getValue().bundle(), language);
                actions.forEach((file, written) -> written.stream()
                        .filter(action -> !words.containsKey(module.getValue().key(action)))
                        .forEach(action ->
                                missing.add(language + ": " + module.getValue().key(action) + " of " + file)));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theCodeIsReallyRead() throws IOException {
        assertThat(actions("clients").get("OwnSecondFactor.java"))
                .contains("second factor set up", "recovery code used");
        assertThat(actions("clients").get("Newcomers.java")).containsExactly("invited");
        assertThat(actions("discussions").get("AddComment.java")).containsExactly("commented", "replied");
        assertThat(actions("incident-reviews").get("AddFact.java")).contains("added a fact");
        assertThat(actions("change-requests").get("MoveChange.java")).contains("moved to DONE");
    }

    @Test
    void noModuleThatWritesIsForgotten() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("..", "modules"))) {
            List<String> writing = modules.map(module -> module.getFileName().toString())
                    .filter(module -> !List.of("kernel", "launcher").contains(module))
                    .toList();
            assertThat(MODULES.keySet()).containsExactlyInAnyOrderElementsOf(writing);
        }
    }

    @Test
    void eachKindOfRecordHasWordsOfOneModule() {
        List<SubjectType> types = MODULES.values().stream()
                .flatMap(module -> module.types().stream())
                .toList();
        assertThat(types).containsExactlyInAnyOrderElementsOf(Arrays.asList(SubjectType.values()));
    }
}
