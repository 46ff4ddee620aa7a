package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

import java.time.Instant;
import java.util.function.Supplier;

class WrongMoment {
    Supplier<Instant> moment = Instant::now;
}
