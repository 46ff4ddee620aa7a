package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

import java.time.Clock;

class WrongClock {
    Clock own = Clock.systemUTC();
}
