package org.tandemportal.launcher.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrariesTest {

    private static final String PLACE = "LAUNCHER-INF/programs/archive";

    @Test
    void aResourceIsReadToItsEndThoughSomebodyElseClosesTheJar(@TempDir Path directory) throws IOException {
        byte[] content = new byte[1024 * 1024];
        new Random(1).nextBytes(content);
        Path jar = directory.resolve("tandem.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(PLACE));
            out.write(content);
            out.closeEntry();
        }
        URL location = jar.toUri().toURL();
        try (JarFile own = new JarFile(jar.toFile());
                InputStream resource = new Libraries(own, location).getResourceAsStream("archive")) {
            byte[] beginning = resource.readNBytes(1000);
            JarURLConnection other = (JarURLConnection) new URL("jar:" + location + "!/" + PLACE).openConnection();
            other.getJarFile().close();
            assertThat(beginning).isEqualTo(java.util.Arrays.copyOf(content, 1000));
            assertThat(resource.readAllBytes()).hasSize(content.length - 1000);
        }
    }
}
