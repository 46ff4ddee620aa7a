package org.gamingcafe.launcher;

import java.nio.file.Path;

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
}
