package org.gamingcafe.launcher;

import java.time.Duration;
import java.util.function.Consumer;

/** Says what is going on and how long it has been going on. */
final class Progress {

    private final Consumer<String> out;
    private final long begin = System.nanoTime();

    Progress(Consumer<String> out) {
        this.out = out;
    }

    void say(String what) {
        out.accept("[%4d s] %s".formatted(elapsed().toSeconds(), what));
    }

    void plain(String line) {
        out.accept(line);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
