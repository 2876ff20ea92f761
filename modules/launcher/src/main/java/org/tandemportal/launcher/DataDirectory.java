package org.tandemportal.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The folder that everything lasting lives in: {@code postgres/} (the embedded database), {@code database.properties} (its
 * passwords), {@code secret}, {@code attachments/}, {@code logs/}, and what can be thrown away while the portal is stopped:
 * {@code runtime/} (unpacked programs), {@code lock} and {@code running.properties}.
 */
final class DataDirectory {

    private static final String RUNNING = "running.properties";

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** Makes the folder if it is missing. */
    static DataDirectory at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(absolute);
            Path probe = Files.createTempFile(absolute, "writable", null);
            Files.delete(probe);
        } catch (IOException e) {
            throw new Refusal("TANDEM_DATA_DIR: the folder " + absolute + " cannot be written to.", e);
        }
        return new DataDirectory(absolute);
    }

    Path path() {
        return path;
    }

    Path logs() throws IOException {
        Path logs = path.resolve("logs");
        OwnerOnly.createDirectories(logs);
        return logs;
    }

    Path runtime() throws IOException {
        Path runtime = path.resolve("runtime");
        OwnerOnly.createDirectories(runtime);
        return runtime;
    }

    /**
     * Makes sure that no other portal works on this folder, for as long as the answer is open. The operating system gives
     * the lock back when the process ends, however it ends.
     */
    Closeable lock() {
        return lockUnlessTaken()
                .orElseThrow(
                        () -> new Refusal("Another Tandem is already running on the data directory " + path + "."));
    }

    /** The same, but empty when another process has it. */
    Optional<Closeable> lockUnlessTaken() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel);
        } catch (IOException e) {
            throw new Refusal("TANDEM_DATA_DIR: the folder " + path + " cannot be locked.", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The key for tokens and the audit chain; made on the first call. */
    String secret() {
        Path file = path.resolve("secret");
        try {
            if (!Files.exists(file)) {
                OwnerOnly.write(file, OwnerOnly.randomSecret());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("TANDEM_SECRET: the file " + file + " cannot be read.", e);
        }
    }

    /** Notes where the running portal is to be found. */
    void noteRunning(Running running) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(running.pid()));
        properties.setProperty("port", Integer.toString(running.port()));
        properties.setProperty("address", running.address());
        running.databasePort().ifPresent(port -> properties.setProperty("database.port", Integer.toString(port)));
        StringWriter text = new StringWriter();
        properties.store(text, "The portal that runs on this data directory");
        OwnerOnly.write(path.resolve(RUNNING), text.toString());
    }

    /** Forgets the note; harmless when there is none. */
    void noteStopped() {
        try {
            Files.deleteIfExists(path.resolve(RUNNING));
        } catch (IOException e) {
            // A note that stays is recognised as stale: its process is gone.
        }
    }

    /** The portal that runs on this folder now; a note left by one that was killed does not count. */
    Optional<Running> running() {
        Path file = path.resolve(RUNNING);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            String databasePort = properties.getProperty("database.port");
            Running running = new Running(
                    Long.parseLong(properties.getProperty("pid")),
                    Integer.parseInt(properties.getProperty("port")),
                    properties.getProperty("address"),
                    databasePort == null ? Optional.empty() : Optional.of(Integer.valueOf(databasePort)));
            return ProcessHandle.of(running.pid())
                            .filter(ProcessHandle::isAlive)
                            .isPresent()
                    ? Optional.of(running)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A running portal.
     *
     * @param address the address that it can be reached at from this machine, without a port
     * @param databasePort the embedded database's port; empty with an external one
     */
    record Running(long pid, int port, String address, Optional<Integer> databasePort) {}
}
