package org.gamingcafe.mutants.time_comes_from_the_clock.cafe.play;

class WrongMillis {
    long now() {
        return System.currentTimeMillis();
    }
}
