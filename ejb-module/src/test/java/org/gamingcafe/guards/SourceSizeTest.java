package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walls of docs/STYLE.md: 300 lines a file, 60 a method. */
class SourceSizeTest {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern END = Pattern.compile("^( {4}| {8})}$");
    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|enum|interface)\\b [A-Z].*");

    @Test
    void files_and_methods_stay_within_the_walls() {
        assertThat(tooLong(SourceTree.mainSources())).isEmpty();
    }

    @Test
    void a_long_file_and_a_long_method_are_found() {
        var longFile = "// a line\n".repeat(LONGEST_FILE + 1);
        var longMethod = "class Wrong {\n    void all(\n            int much) {\n"
                + "        step();\n".repeat(LONGEST_METHOD - 2) + "    }\n}\n";
        var fine = "class Right {\n    void all() {\n" + "        step();\n".repeat(LONGEST_METHOD - 2) + "    }\n}\n";

        var faults = tooLong(Map.of("File.java", longFile, "Method.java", longMethod, "Right.java", fine));

        assertThat(faults)
                .containsExactlyInAnyOrder("File.java has 301 lines", "Method.java:2 has a method of 61 lines");
    }

    private static List<String> tooLong(Map<String, String> sources) {
        var faults = new ArrayList<String>();
        sources.forEach((name, text) -> {
            var lines = text.lines().toList();
            if (lines.size() > LONGEST_FILE) {
                faults.add(name + " has " + lines.size() + " lines");
            }
            faults.addAll(longMethods(name, lines));
        });
        return faults;
    }

    /** The formatter indents by four, so a member ends at its own indentation. */
    private static List<String> longMethods(String name, List<String> lines) {
        var faults = new ArrayList<String>();
        for (var end = 0; end < lines.size(); end++) {
            var match = END.matcher(lines.get(end));
            if (match.matches()) {
                var start = start(lines, end, match.group(1));
                var length = end - start + 1;
                if (length > LONGEST_METHOD && !TYPE.matcher(lines.get(start)).matches()) {
                    faults.add(name + ":" + (start + 1) + " has a method of " + length + " lines");
                }
            }
        }
        return faults;
    }

    private static int start(List<String> lines, int end, String indentation) {
        var opens = Pattern.compile("^" + indentation + "[^ )}].*");
        var at = end - 1;
        while (at > 0 && !opens.matcher(lines.get(at)).matches()) {
            at--;
        }
        return at;
    }
}
