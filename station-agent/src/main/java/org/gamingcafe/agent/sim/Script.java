package org.gamingcafe.agent.sim;

import java.time.Duration;

/**
 * How players behave.
 *
 * @param away how long a seat stays empty on average
 * @param play how long somebody plays on average
 * @param pausesPercent how many of a hundred pause in between
 * @param vanishPercent how many of a hundred go without a word
 */
public record Script(Duration away, Duration play, int pausesPercent, int vanishPercent) {

    /** A busy evening, as fast as a test wants it. */
    public static Script busy(Duration play) {
        return new Script(play.dividedBy(4), play, 20, 10);
    }
}
