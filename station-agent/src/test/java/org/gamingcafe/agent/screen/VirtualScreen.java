package org.gamingcafe.agent.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A screen that nobody sees (Xvfb), and programs that are shown on it. */
public final class VirtualScreen implements AutoCloseable {

    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    public static VirtualScreen open(int width, int height) throws IOException {
        var server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", width + "x" + height + "x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        var number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb has not begun (Debian: apt-get install xvfb libxss1)");
        }
        return new VirtualScreen(server, ":" + number.strip());
    }

    /** The command line of another JVM with this one's classes. */
    public static List<String> java(Class<?> main, String... words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dcafe.screens=" + System.getProperty("cafe.screens", "check"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        return command;
    }

    /** @return what it said */
    public Result run(List<String> command, int patienceSeconds) throws IOException, InterruptedException {
        var process = start(command);
        var said = new StringBuilder();
        var listener = Thread.ofVirtual()
                .start(() -> process.inputReader(StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> said.append(line).append('\n')));
        if (!process.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Result(-1, said + "\nit did not end");
        }
        listener.join(1_000);
        return new Result(process.exitValue(), said.toString());
    }

    public Process start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    public Process start(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("DISPLAY", display);
        return builder.start();
    }

    public record Result(int status, String said) {}

    @Override
    public void close() {
        server.destroy();
    }
}
