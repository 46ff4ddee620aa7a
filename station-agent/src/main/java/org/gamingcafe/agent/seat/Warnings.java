package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** T10: says once that ten, five and one minute are left; again when there was more in between. */
final class Warnings {

    private static final List<Duration> AT =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));

    private @Nullable Duration before;

    /** @param left nothing: open end. @return the mark that was passed just now; of several the last */
    Optional<Duration> passed(@Nullable Duration left) {
        var last = before;
        before = left;
        if (left == null || last == null) {
            return Optional.empty();
        }
        return AT.stream()
                .filter(mark -> left.compareTo(mark) <= 0 && last.compareTo(mark) > 0)
                .findFirst();
    }

    void forget() {
        before = null;
    }
}
