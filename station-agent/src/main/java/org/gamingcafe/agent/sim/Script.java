package org.gamingcafe.agent.sim;

import java.time.Duration;

/**
 * How players behave.
 *
 * @param arriving within which time they come at first, each at a moment of their own
 * @param away how long a seat stays empty on average
 * @param play how long somebody plays on average
 * @param pausesPercent how many of a hundred pause in between
 * @param vanishPercent how many of a hundred go without a word
 */
public record Script(Duration arriving, Duration away, Duration play, int pausesPercent, int vanishPercent) {

    /** A busy evening, as fast as a test wants it; the house fills in about the time of a visit and a half. */
    public static Script busy(Duration play) {
        return new Script(play.multipliedBy(3).dividedBy(2), play.dividedBy(4), play, 20, 10);
    }
}
