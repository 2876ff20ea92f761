package org.tandemportal.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void onlyOnePortalWorksOnIt() throws IOException {
        DataDirectory data = DataDirectory.at(directory);
        try (Closeable first = data.lock()) {
            assertThat(first).isNotNull();
            assertThat(data.lockUnlessTaken()).isEmpty();
            assertThatThrownBy(data::lock)
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Another Tandem is already running on the data directory " + directory + ".");
        }
        Optional<Closeable> second = data.lockUnlessTaken();
        assertThat(second).isPresent();
        second.get().close();
    }

    @Test
    void theSecretStaysTheSame() {
        String secret = DataDirectory.at(directory).secret();

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(DataDirectory.at(directory).secret()).isEqualTo(secret);
    }

    @Test
    void aRunningPortalIsFoundAndAKilledOneIsNot() throws IOException {
        DataDirectory data = DataDirectory.at(directory);
        DataDirectory.Running running =
                new DataDirectory.Running(ProcessHandle.current().pid(), 8080, "127.0.0.1", Optional.of(5555));
        data.noteRunning(running);
        assertThat(data.running()).contains(running);

        // Linux gives out no such number.
        data.noteRunning(new DataDirectory.Running(Integer.MAX_VALUE, 8080, "127.0.0.1", Optional.empty()));
        assertThat(data.running()).isEmpty();

        data.noteStopped();
        assertThat(data.running()).isEmpty();
    }

    @Test
    void aFileInItsPlaceIsTold() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.at(file))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("TANDEM_DATA_DIR: ");
    }
}
