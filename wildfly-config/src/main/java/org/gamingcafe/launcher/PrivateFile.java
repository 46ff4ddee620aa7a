package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner reads; a file is there whole or not at all. */
final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, String content) {
        try {
            var directory = directory(file.resolveSibling(""));
            var fresh = Files.createTempFile(directory, ".new", null);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot write " + file, fault);
        }
    }

    static Path directory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return directory;
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot make " + directory, fault);
        }
    }
}
