package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a process by number and start time, so that a number used again is not taken for it. */
record PidFile(Path file) {

    void remember(ProcessHandle process) {
        PrivateFile.write(file, process.pid() + " " + startOf(process) + "\n");
    }

    Optional<ProcessHandle> alive() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var parts = Files.readString(file).trim().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process).equals(parts[1]));
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot read " + file, fault);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot delete " + file, fault);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
