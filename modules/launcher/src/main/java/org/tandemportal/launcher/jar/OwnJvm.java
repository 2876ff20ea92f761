package org.tandemportal.launcher.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * The options that a Java virtual machine starts the portal well with can only be given when it starts. Where nobody has given
 * any, a second one is started with ours; the first only waits for its end and hands on that it is to stop. Without them the
 * start takes twice the processor time, and memory grows to a quarter of the machine's.
 */
final class OwnJvm {

    private static final String OPTIONS = "LAUNCHER-INF/tandem-launcher/payara-config/jvm.options";
    private static final String MARK = "tandem.ends-with-its-input";

    /** The commands that start the portal, or may do so. */
    private static final Set<String> STARTING = Set.of("run", "admin", "export", "seed");

    private OwnJvm() {}

    /** Whether this is a plain {@code java -jar tandem.jar} for something that starts the portal. */
    static boolean isWanted(String[] arguments) {
        boolean starting = arguments.length == 0 || STARTING.contains(arguments[0]);
        boolean options = System.getenv("JDK_JAVA_OPTIONS") != null || System.getenv("JAVA_TOOL_OPTIONS") != null;
        // Where the operating system does not show the command line, nobody can tell what was given.
        return starting
                && !options
                && ProcessHandle.current()
                        .info()
                        .arguments()
                        .map(line -> line.length > 0 && line[0].equals("-jar"))
                        .orElse(false);
    }

    /** Runs the same in a virtual machine with our options, to its end; gives its exit status. */
    static int run(JarFile jar, String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(jar));
        command.add("-D" + MARK + "=true");
        command.add("-jar");
        command.add(jar.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "tandem-stopping"));
        return process.waitFor();
    }

    private static List<String> options(JarFile jar) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(jar.getInputStream(jar.getJarEntry(OPTIONS)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static void stop(Process process) {
        // By its handle: the process itself would close the pipe too, which the second machine takes for the sudden
        // end.
        process.toHandle().destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * In the second virtual machine: when the first is gone, however it went, this one goes as suddenly. The pipe between them
     * tells, since the operating system closes it. What is left then is what a killed portal leaves, and the next start sees to it.
     */
    static void endWithTheFirst() {
        if (Boolean.getBoolean(MARK)) {
            Thread watch = new Thread(
                    () -> {
                        try {
                            while (System.in.read() >= 0) {
                                // Nobody says anything.
                            }
                        } catch (IOException e) {
                            // As good as the end.
                        }
                        Runtime.getRuntime().halt(137);
                    },
                    "tandem-watching");
            watch.setDaemon(true);
            watch.start();
        }
    }
}
