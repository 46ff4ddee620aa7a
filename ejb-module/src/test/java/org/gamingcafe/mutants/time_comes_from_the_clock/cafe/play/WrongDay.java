package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

import java.time.LocalDate;
import java.time.ZoneId;

class WrongDay {
    LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }
}
