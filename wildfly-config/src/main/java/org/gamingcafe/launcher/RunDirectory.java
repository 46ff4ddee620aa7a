package org.gamingcafe.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Everything a running house writes. */
public record RunDirectory(Path root) {

    public RunDirectory {
        root = root.toAbsolutePath().normalize();
    }

    /** Secrets of this house, readable by its owner only. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** What the demo house holds, with passwords; readable by its owner only. */
    public Path demo() {
        return root.resolve("demo.json");
    }

    public Path mail() {
        return root.resolve("mail");
    }

    /** Text messages of a house for development, each a file. */
    public Path sms() {
        return root.resolve("sms");
    }

    /** Pictures that people bring; of all nodes. */
    public Path files() {
        return root.resolve("files");
    }

    public Path node(String name) {
        return root.resolve("nodes").resolve(name);
    }

    Path nodes() {
        return root.resolve("nodes");
    }

    Path databaseFiles() {
        return root.resolve("pg");
    }

    Path databaseProgram() {
        return root.resolve("pg-bin");
    }

    Path launcherPid() {
        return root.resolve("launcher.pid");
    }

    /** How many nodes the house had that was started last. */
    Path shape() {
        return root.resolve("nodes.count");
    }

    Path balancerConfig() {
        return root.resolve("haproxy.cfg");
    }

    Path balancerSocket() {
        return root.resolve("haproxy.sock");
    }

    /** Removes what houses have written here, and nothing else; the database program is kept for the next one. */
    void clear() {
        for (var part : List.of(
                nodes(),
                databaseFiles(),
                mail(),
                sms(),
                files(),
                secrets(),
                demo(),
                shape(),
                balancerConfig(),
                balancerSocket())) {
            if (Files.exists(part)) {
                remove(part);
            }
        }
    }

    private static void remove(Path part) {
        try (var files = Files.walk(part)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("Cannot empty " + part, fault);
        }
    }
}
