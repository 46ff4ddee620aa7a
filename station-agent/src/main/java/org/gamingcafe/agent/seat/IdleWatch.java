package org.gamingcafe.agent.seat;

import java.time.Duration;
import java.util.Optional;
import org.gamingcafe.agent.house.Orders.OnIdle;
import org.gamingcafe.agent.house.Orders.Rules;
import org.jspecify.annotations.Nullable;

/** T18: who has touched nothing for long is asked; who does not answer is gone. Told the time, it keeps none itself. */
final class IdleWatch {

    private @Nullable Duration askedAt;
    private boolean acted;

    /** What there is to do. */
    sealed interface Finding {}

    record Nothing() implements Finding {}

    /** @param left until it is taken for granted that nobody is there */
    record Ask(Duration left) implements Finding {}

    record Gone(OnIdle what) implements Finding {}

    /** @param idle since the last touch @param now of the clock that nobody sets */
    Finding look(Rules rules, Duration idle, Duration now) {
        if (rules.idle().isZero() || rules.onIdle() == OnIdle.NOTHING || idle.compareTo(rules.idle()) < 0) {
            touched();
            return new Nothing();
        }
        if (acted) {
            return new Nothing();
        }
        var since = askedAt == null ? now : askedAt;
        askedAt = since;
        var left = rules.prompt().minus(now.minus(since));
        if (left.isPositive()) {
            return new Ask(left);
        }
        acted = true;
        return new Gone(rules.onIdle());
    }

    /** It did not work out; ask again. */
    void again() {
        touched();
    }

    Optional<Duration> asked() {
        return Optional.ofNullable(askedAt);
    }

    void touched() {
        askedAt = null;
        acted = false;
    }
}
