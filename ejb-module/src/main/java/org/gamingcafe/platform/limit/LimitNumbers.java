package org.gamingcafe.platform.limit;

import java.time.Duration;

/**
 * What an operator sets.
 *
 * @param most how many in a period; of a token bucket how many it holds
 * @param refill of a token bucket: how many come back in a period; 0 for windows
 */
public record LimitNumbers(int most, Duration period, int refill) {}
