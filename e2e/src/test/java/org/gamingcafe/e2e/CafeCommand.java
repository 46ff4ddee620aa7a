package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The program behind {@code ./cafe}, started as a process of its own as the script does. */
final class CafeCommand implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final Path output;

    private CafeCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static CafeCommand start(Path run, int offset, Map<String, String> environment, String... words) {
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dcafe.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.gamingcafe.launcher.Cafe"));
        line.addAll(List.of(words));
        try {
            var output = Files.createTempFile(Path.of("target"), "cafe-", ".out");
            var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("CAFE_RUN_DIR", run.toString());
            builder.environment().put("CAFE_PORT_OFFSET", Integer.toString(offset));
            builder.environment().putAll(environment);
            return new CafeCommand(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end. @return what it said */
    String expect(int exitValue) {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        assertThat(process.exitValue()).as(said()).isEqualTo(exitValue);
        return said();
    }

    /** Waits until it has said something like this. @return the first group */
    String find(String pattern) {
        var wanted = Pattern.compile(pattern);
        await().atMost(PATIENCE).until(() -> wanted.matcher(said()).find() || !process.isAlive());
        var found = wanted.matcher(said());
        assertThat(found.find()).as(said()).isTrue();
        return found.group(1);
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C: the command stops everything that it has started. */
    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
