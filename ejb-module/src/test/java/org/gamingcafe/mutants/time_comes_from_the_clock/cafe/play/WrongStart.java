package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

import java.time.Instant;

record WrongStart(Instant at) {
    static WrongStart now() {
        return new WrongStart(Instant.now());
    }
}
