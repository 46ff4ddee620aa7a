package org.gamingcafe.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the built parts of the product stand. */
record Home(Path root) {

    /** The directory named by `cafe.home`, or the nearest one above the working directory that holds the product. */
    static Home find() {
        var named = System.getProperty("cafe.home");
        return new Home(named == null ? above(Path.of("").toAbsolutePath()) : Path.of(named));
    }

    Path server() {
        return built(root.resolve("wildfly-config/target/server"), "cafe.stamp");
    }

    /** Changes whenever the server was provisioned anew. */
    Path stamp() {
        return server().resolve("cafe.stamp");
    }

    Path ear() {
        var ear = root.resolve("ear/target/cafe.ear");
        if (!Files.isRegularFile(ear)) {
            throw notBuilt(ear);
        }
        return ear;
    }

    Path balancerTemplate() {
        return root.resolve("wildfly-config/src/haproxy/haproxy.cfg");
    }

    private static Path above(@Nullable Path directory) {
        for (var at = directory; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("wildfly-config/src/scripts"))) {
                return at;
            }
        }
        throw new LauncherFault("No café found above " + directory + "; call ./cafe from its own directory.");
    }

    private static Path built(Path directory, String mark) {
        if (!Files.isRegularFile(directory.resolve(mark))) {
            throw notBuilt(directory);
        }
        return directory;
    }

    private static LauncherFault notBuilt(Path part) {
        return new LauncherFault(part + " is not built yet; run `mvn package` (./cafe run does it by itself).");
    }
}
