package org.gamingcafe.cafe.play;

import java.time.Duration;

/**
 * What was played in a venue from one instant to another.
 *
 * @param sessions that began in it; those that were begun by mistake are not counted
 * @param time that was played in it, whoever paid; without pauses, grace and outages
 */
public record PlayedSpan(long sessions, Duration time) {}
