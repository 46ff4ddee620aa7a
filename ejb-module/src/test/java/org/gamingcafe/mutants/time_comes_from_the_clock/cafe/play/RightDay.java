package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

import java.time.Clock;
import java.time.LocalDate;

class RightDay {
    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
