package org.gamingcafe.platform.limit;

import java.util.Optional;
import org.gamingcafe.platform.cluster.Tally;

/**
 * A bucket from which tokens are taken and into which they come back steadily. The text is the moment at which it will be
 * full again: each token moves it on by the time that one token takes to come back.
 */
final class TokenBucket {

    private TokenBucket() {}

    /**
     * Gives as many as are wanted, if twice as many are there; a bucket that runs low gives one at a time, so that nobody
     * hoards the last ones.
     */
    static Tally.Step<Verdict> take(LimitRule rule, Optional<String> text, long now, int wanted) {
        var perToken = Math.ceilDiv(rule.periodMicros(), (long) rule.refill());
        var full = Math.max(now, text.map(Long::parseLong).orElse(now));
        var there = rule.most() - Math.ceilDiv(full - now, perToken);
        if (there < 1) {
            return Verdict.no(full - now - (rule.most() - 1) * perToken);
        }
        var granted = there >= 2L * wanted ? wanted : 1;
        var next = full + granted * perToken;
        return Verdict.yes(granted, Long.toString(next), next - now);
    }
}
