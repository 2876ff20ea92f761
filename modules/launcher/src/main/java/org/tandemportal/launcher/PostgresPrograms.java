package org.tandemportal.launcher;

import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** PostgreSQL's own programs for this operating system, unpacked once per version. */
final class PostgresPrograms {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path bin;

    private PostgresPrograms(Path bin) {
        this.bin = bin;
    }

    /**
     * Unpacks the programs below the folder unless they are there already.
     *
     * @param directory where to keep the unpacked programs; several versions may lie side by side
     */
    static PostgresPrograms unpackedIn(Path directory) throws IOException {
        Path home = directory.resolve("postgresql-" + version());
        if (!Files.isDirectory(home)) {
            OwnerOnly.createDirectories(directory);
            Path beside = Files.createTempDirectory(directory, "unpacking-postgresql");
            try (InputStream archive = archive()) {
                unpack(archive, beside);
                Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                deleteTree(beside);
                // Two starts may unpack at the same time (tests do); the first one's result serves both.
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new PostgresPrograms(home.resolve("bin"));
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = WINDOWS ? "windows" : system.contains("mac") ? "darwin" : "linux";
        // Alpine's C library is not the usual one.
        String library = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        String name = family + "-" + ArchUtils.normalize(System.getProperty("os.arch")) + library + ".tar.gz";
        InputStream archive = PostgresPrograms.class.getResourceAsStream("/postgresql/" + name);
        if (archive == null) {
            throw new Refusal("This tandem.jar carries no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + "; set TANDEM_DB_URL to use an external one.");
        }
        return archive;
    }

    /**
     * Tells one build of the programs from another. The beginning of the archive carries the times of the files in it, so it
     * differs with every build; reading all of it at each start would cost a tenth of a second for nothing.
     */
    private static String version() throws IOException {
        try (InputStream archive = archive()) {
            byte[] beginning = archive.readNBytes(256 * 1024);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(beginning), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(archive, 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive points outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0 && !WINDOWS) {
                        file.toFile().setExecutable(true, true);
                    }
                }
            }
        }
    }

    static void deleteTree(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param log where what it says goes, added to what is there
     * @return its exit status, or -1 when it took longer than the time given and was ended
     */
    int run(Path log, Duration atMost, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // PostgreSQL refuses to work as root; in a user namespace of its own it is nobody to itself, and still owns its
        // files.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if ("root".equals(System.getProperty("user.name"))) {
            throw new Refusal("PostgreSQL does not work as root, and this system makes no user namespaces (unshare -U);"
                    + " start Tandem as another user, or set TANDEM_DB_URL to use an external one.");
        }
        command.add(bin.resolve(program + (WINDOWS ? ".exe" : "")).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        // Settings of somebody else's PostgreSQL must not reach this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while " + program + " was running", e);
        }
    }
}
