package org.tandemportal.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps the console for what people read and puts the rest into files. */
final class Logging {

    private Logging() {}

    /** Until there is a data directory to write into, nothing is logged anywhere. */
    static void off() {
        LogManager.getLogManager().reset();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Logger.getLogger(Logging.class.getName())
                .log(Level.SEVERE, "The thread " + thread.getName() + " ended", thrown));
    }

    /**
     * From now on everything goes to files that take turns.
     *
     * @param name of the files, {@code name.0.log} being the one that is written to
     */
    static void toFiles(DataDirectory data, String name) throws IOException {
        Path file = data.runtime().resolve(name + "-logging.properties");
        String pattern = data.logs().resolve(name + ".%g.log").toString().replace("\\", "/");
        try (InputStream properties = Logging.class.getResourceAsStream("/payara-config/logging.properties")) {
            Files.writeString(
                    file,
                    new String(properties.readAllBytes(), StandardCharsets.UTF_8)
                            + "\njava.util.logging.FileHandler.pattern=" + pattern + "\n");
        }
        // Payara reads the same file again when it boots.
        System.setProperty("java.util.logging.config.file", file.toString());
        LogManager.getLogManager().readConfiguration();
    }
}
