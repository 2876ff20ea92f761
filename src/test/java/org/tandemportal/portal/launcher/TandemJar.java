package org.tandemportal.portal.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One start of {@code tandem.jar}: what it prints, how it ends. Closing it kills whatever is left of it. */
final class TandemJar implements AutoCloseable {

    private static final Duration READY_AT_MOST = Duration.ofMinutes(4);

    private final Process process;
    private final Path out;
    private final Path err;

    private TandemJar(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it.
     *
     * @param directory for what it prints; the data directory is {@code data} in it, unless a setting says otherwise
     * @param settings environment variables; nothing else of this process's settings reaches it
     */
    static TandemJar start(Path directory, Map<String, String> settings, String... arguments) {
        Path root = root();
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    root.resolve("target/tandem.jar").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
            builder.environment().put("TANDEM_HTTP_HOST", "127.0.0.1");
            builder.environment().put("TANDEM_DATA_DIR", data(directory).toString());
            builder.environment().putAll(settings);
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            return new TandemJar(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits for its end. */
    static TandemJar run(Path directory, Map<String, String> settings, String... arguments) {
        TandemJar jar = start(directory, settings, arguments);
        jar.awaitEnd(Duration.ofMinutes(4));
        return jar;
    }

    private static Path root() {
        String given = System.getProperty("tandem.root");
        Path directory = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!Files.exists(directory.resolve("payara-config"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    /** The data directory that {@link #start} gives it. */
    static Path data(Path directory) {
        return directory.resolve("data");
    }

    /** A port on the loopback address that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed a line; an end before that fails. */
    TandemJar awaitLine(String line) {
        Instant until = Instant.now().plus(READY_AT_MOST);
        while (!out().contains(line)) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                throw new AssertionError("It did not say \"" + line + "\" but " + out() + err());
            }
            pause();
        }
        return this;
    }

    /** Waits for its end and gives the exit status. */
    int awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It did not end within " + atMost + " but said " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C or the service manager would end it. */
    int terminate() {
        process.destroy();
        return awaitEnd(Duration.ofMinutes(2));
    }

    /** As {@code kill -9} ends it. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(30));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** The lines on standard output. */
    List<String> out() {
        return lines(out);
    }

    /** The lines on standard error. */
    List<String> err() {
        return lines(err);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database server that runs on the data directory, whoever started it. */
    static Optional<ProcessHandle> databaseServer(Path directory) {
        String cluster = data(directory).resolve("postgres").toString();
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(found -> found.info()
                        .arguments()
                        .map(arguments -> Stream.of(arguments).anyMatch(cluster::equals))
                        .orElse(false))
                .findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
    }
}
