package org.tandemportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The texts of all modules: complete in both languages, and there for every page that names one. */
class MessagesTest {

    private static final Pattern BUNDLE =
            Pattern.compile("<base-name>\\s*([\\w.]+)\\s*</base-name>\\s*<var>\\s*(\\w+)\\s*</var>", Pattern.DOTALL);
    private static final Pattern NAMED =
            Pattern.compile("\\b(\\w+Msg)(?:\\.(\\w+)|\\[\\s*'([^']*)'(\\s*\\+=|\\.concat\\()?)");
    private static final Pattern SHOWN_AS_IT_IS = Pattern.compile("#\\{(\\w+Msg)(?:\\.(\\w+)|\\['([^']*)'])}");

    /** Base name to texts. */
    private static final Map<String, Texts> ENGLISH = new TreeMap<>();

    private static final Map<String, Texts> GERMAN = new TreeMap<>();

    /** Name on pages to base name. */
    private static final Map<String, String> BUNDLES = new TreeMap<>();

    /** File to content. */
    private static final Map<String, String> PAGES = new TreeMap<>();

    /** Texts that remember which keys stood there twice. */
    private static final class Texts extends Properties {
        private final transient Set<Object> repeated = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object earlier = super.put(key, value);
            if (earlier != null) {
                repeated.add(key);
            }
            return earlier;
        }
    }

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        for (URL root : Collections.list(MessagesTest.class.getClassLoader().getResources("org/tandemportal"))) {
            if (root.openConnection() instanceof JarURLConnection jar) {
                URI file = jar.getJarFileURL().toURI();
                try (FileSystem inside = FileSystems.newFileSystem(Path.of(file))) {
                    walk(inside.getPath("/"), MessagesTest::take);
                }
            } else {
                walk(Path.of(root.toURI()).getParent().getParent(), MessagesTest::take);
            }
        }
        walk(Path.of("main", "webapp"), MessagesTest::take);
    }

    private static void walk(Path root, Consumer<Path> file) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file);
        }
    }

    private static void take(Path file) {
        String name = file.toString().replace('\\', '/');
        try {
            if (name.matches(".*/org/tandemportal/.*messages(_de)?\\.properties")) {
                String bundle = name.replaceFirst(".*/(org/tandemportal/.*?)(_de)?\\.properties", "$1")
                        .replace('/', '.');
                Texts texts = new Texts();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                (name.endsWith("_de.properties") ? GERMAN : ENGLISH).put(bundle, texts);
            } else if (name.endsWith(".xhtml")) {
                // Neither comments nor markup that is shown as an example names anything.
                PAGES.put(name, Files.readString(file).replaceAll("(?s)<!--.*?-->|\\\\#\\{[^}]*}", ""));
            } else if (name.matches(".*/faces-[a-z]+\\.xml")) {
                Matcher bundles = BUNDLE.matcher(Files.readString(file));
                while (bundles.find()) {
                    BUNDLES.put(bundles.group(2), bundles.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allModulesAreLookedAt() {
        assertThat(ENGLISH)
                .containsKeys(
                        "org.tandemportal.kernel.messages",
                        "org.tandemportal.portal.messages",
                        "org.tandemportal.changerequests.messages");
        assertThat(BUNDLES).containsKeys("portalMsg", "changeRequestsMsg");
        assertThat(PAGES.keySet())
                .anyMatch(name -> name.endsWith("change-requests/list.xhtml"))
                .anyMatch(name -> name.endsWith("home/my-work.xhtml"));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(GERMAN.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach((bundle, english) -> assertThat(GERMAN.get(bundle).stringPropertyNames())
                .as(bundle)
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames()));
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        List<String> wrong = new ArrayList<>();
        eachText((bundle, key, english, german) -> {
            if (!placeholders(english).equals(placeholders(german))) {
                wrong.add(bundle + " " + key + ": " + placeholders(english) + " " + placeholders(german));
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The numbers of the arguments that a text names. */
    private static Set<Integer> placeholders(String text) {
        Set<Integer> numbers = new TreeSet<>();
        MessageFormat format = new MessageFormat(text);
        Object[] probe = new Object[format.getFormatsByArgumentIndex().length];
        for (int number = 0; number < probe.length; number++) {
            Format of = format.getFormatsByArgumentIndex()[number];
            if (of != null || text.contains("{" + number + "}")) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    @Test
    void noTextIsEmptyOrStandsThereTwice() {
        Stream.of(ENGLISH, GERMAN)
                .forEach(language -> language.forEach((bundle, texts) -> {
                    assertThat(texts.repeated).as(bundle).isEmpty();
                    assertThat(texts.entrySet())
                            .as(bundle)
                            .noneMatch(text -> text.getValue().toString().isBlank());
                }));
    }

    @Test
    void noSentenceIsLeftUntranslated() {
        List<String> untranslated = new ArrayList<>();
        eachText((bundle, key, english, german) -> {
            if (english.equals(german) && english.matches(".*\\p{L}{2,} +\\p{L}{2,} +\\p{L}{2,}.*")) {
                untranslated.add(bundle + " " + key + ": " + english);
            }
        });
        assertThat(untranslated).isEmpty();
    }

    @Test
    void everyTextThatAPageNamesIsThere() {
        List<String> missing = new ArrayList<>();
        PAGES.forEach((page, content) -> {
            Matcher named = NAMED.matcher(content);
            while (named.find()) {
                Texts texts = ENGLISH.get(BUNDLES.getOrDefault(named.group(1), ""));
                String key = named.group(2) == null ? named.group(3) : named.group(2);
                boolean begins = named.group(4) != null;
                if (texts == null
                        || (begins
                                ? texts.stringPropertyNames().stream().noneMatch(name -> name.startsWith(key))
                                : !texts.containsKey(key))) {
                    missing.add(page + ": " + named.group());
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void textsThatPagesShowAsTheyAreWaitForNothingToBeFilledIn() {
        List<String> wrong = new ArrayList<>();
        PAGES.forEach((page, content) -> {
            // Data is for the script, which fills in what is missing; and a format is filled in by its parameters.
            Matcher shown =
                    SHOWN_AS_IT_IS.matcher(content.replaceAll("data-[\\w-]+=\"[^\"]*\"|<h:outputFormat[^>]*>", ""));
            while (shown.find()) {
                String key = shown.group(2) == null ? shown.group(3) : shown.group(2);
                for (Map<String, Texts> language : List.of(ENGLISH, GERMAN)) {
                    String text = language.getOrDefault(BUNDLES.getOrDefault(shown.group(1), ""), new Texts())
                            .getProperty(key, "");
                    if (text.contains("''") || text.matches(".*\\{\\d.*")) {
                        wrong.add(page + ": " + shown.group() + " is \"" + text + '"');
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private interface Pair {
        void of(String bundle, String key, String english, String german);
    }

    private static void eachText(Pair pair) {
        ENGLISH.forEach((bundle, english) -> english.forEach((key, text) -> {
            String german = GERMAN.getOrDefault(bundle, new Texts()).getProperty(key.toString());
            if (german != null) {
                pair.of(bundle, key.toString(), text.toString(), german);
            }
        }));
    }
}
