package org.gamingcafe.platform.limit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gamingcafe.platform.cluster.Tally;

/**
 * Exact: in no period, wherever it begins, more is taken than the rule says. The text is the list of the moments of the
 * takings that still count, in microseconds.
 */
final class SlidingWindow {

    private static final int RADIX = Character.MAX_RADIX;

    private SlidingWindow() {}

    static Tally.Step<Verdict> take(LimitRule rule, Optional<String> text, long now) {
        var period = rule.periodMicros();
        var taken = moments(text).filter(at -> at > now - period).sorted().toArray();
        if (taken.length >= rule.most()) {
            return Verdict.no(taken[taken.length - rule.most()] + period - now);
        }
        return Verdict.yes(1, text(LongStream.concat(Arrays.stream(taken), LongStream.of(now))), period);
    }

    /** Forgets the latest taking. */
    static Tally.Step<Boolean> giveBack(LimitRule rule, Optional<String> text) {
        var taken = moments(text).sorted().toArray();
        if (taken.length == 0) {
            return new Tally.Step<>(null, rule.period(), false);
        }
        return new Tally.Step<>(text(Arrays.stream(taken).limit(taken.length - 1L)), rule.period(), true);
    }

    private static LongStream moments(Optional<String> text) {
        return text.filter(some -> !some.isEmpty()).stream()
                .flatMap(some -> Arrays.stream(some.split(",", -1)))
                .mapToLong(moment -> Long.parseLong(moment, RADIX));
    }

    private static String text(LongStream moments) {
        return moments.mapToObj(moment -> Long.toString(moment, RADIX)).collect(Collectors.joining(","));
    }
}
