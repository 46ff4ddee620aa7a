package org.gamingcafe.admin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.jspecify.annotations.Nullable;

/** What a form says of the way in which a factor is being shown; anybody can have written it. */
final class FactorWay {

    private static final int LONGEST_TIME = 12;
    private static final List<String> SENT = List.of(FactorMethod.EMAIL.name(), FactorMethod.SMS.name());

    private FactorWay() {}

    static Optional<FactorMethod> of(@Nullable String name) {
        return Arrays.stream(FactorMethod.values())
                .filter(method -> method.name().equals(name))
                .findFirst();
    }

    /** Whether it is a code that is sent on demand. */
    static boolean isSent(String way) {
        return SENT.contains(way);
    }

    /** Seconds of the epoch. */
    static @Nullable Instant time(@Nullable String seconds) {
        return seconds != null && seconds.length() <= LONGEST_TIME && seconds.matches("\\d+")
                ? Instant.ofEpochSecond(Long.parseLong(seconds))
                : null;
    }
}
