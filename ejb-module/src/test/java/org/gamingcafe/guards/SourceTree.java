package org.gamingcafe.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of the project as text, by their path from the top. What a build or a run makes is left out. */
final class SourceTree {

    private static final Set<String> MADE =
            Set.of(".git", "target", "run", "node_modules", "work", ".idea", ".vscode", ".settings");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|xml|properties|sql|cli|sh|ya?ml|json|md|css|js|xhtml|html|env|conf|cfg|txt|config)|"
                    + "(.*/)?(cafe|run|Dockerfile|Containerfile|\\.gitignore)");

    private SourceTree() {}

    /** The top of the project, wherever the build was started. */
    static Path top() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("ejb-module/pom.xml"))) {
            here = here.getParent();
        }
        return here;
    }

    static Map<String, String> texts() {
        return files(name -> TEXT.matcher(name).matches());
    }

    /** Production sources of all modules. */
    static Map<String, String> mainSources() {
        return files(name -> name.contains("src/main/java/") && name.endsWith(".java"));
    }

    private static Map<String, String> files(Predicate<String> wanted) {
        var top = top();
        var found = new TreeMap<String, String>();
        collect(top, top, wanted, found);
        return found;
    }

    private static void collect(Path top, Path folder, Predicate<String> wanted, Map<String, String> found) {
        for (var path : children(folder)) {
            var name = top.relativize(path).toString().replace('\\', '/');
            if (Files.isDirectory(path)) {
                if (!MADE.contains(path.getFileName().toString())) {
                    collect(top, path, wanted, found);
                }
            } else if (wanted.test(name)) {
                found.put(name, read(path));
            }
        }
    }

    private static List<Path> children(Path folder) {
        try (var paths = Files.list(folder)) {
            return paths.collect(Collectors.toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
