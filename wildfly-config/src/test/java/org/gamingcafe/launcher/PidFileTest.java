package org.gamingcafe.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path directory;

    @Test
    void a_living_process_is_found_again_until_it_is_forgotten() {
        var pid = new PidFile(directory.resolve("pid"));

        pid.remember(ProcessHandle.current());
        assertThat(pid.alive()).contains(ProcessHandle.current());

        pid.forget();
        assertThat(pid.alive()).isEmpty();
    }

    @Test
    void a_number_used_again_by_another_process_is_not_taken_for_it() {
        var pid = new PidFile(directory.resolve("pid"));

        PrivateFile.write(pid.file(), ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z\n");

        assertThat(pid.alive()).isEmpty();
    }
}
