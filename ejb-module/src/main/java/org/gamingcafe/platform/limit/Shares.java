package org.gamingcafe.platform.limit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * Tokens that this node has taken from a shared bucket ahead of the requests that will need them, so that only one request
 * in eight asks the cluster.
 *
 * <p>The promise: a request passes only with a token that was taken from the bucket, and a node holds at most seven that
 * are not used yet. So in any time t at most {@code most + refill·t + 7·nodes} pass. A bucket with fewer than sixteen gives
 * one at a time: whoever is near the limit is counted exactly.
 */
final class Shares {

    static final int SHARE = 8;

    /** Beyond as many callers all begin anew; what they held is lost to them, never doubled. */
    private static final int MOST_CALLERS = 20_000;

    private final Map<String, Share> shares = new ConcurrentHashMap<>();

    private static final class Share {
        private int left;
    }

    /** @param bucket takes up to so many from the shared bucket */
    Verdict take(String caller, IntFunction<Verdict> bucket) {
        if (shares.size() > MOST_CALLERS) {
            shares.clear();
        }
        var share = shares.computeIfAbsent(caller, key -> new Share());
        synchronized (share) {
            if (share.left == 0) {
                var verdict = bucket.apply(SHARE);
                if (verdict.isNo()) {
                    return verdict;
                }
                share.left = verdict.granted();
            }
            share.left--;
            return new Verdict(1, 0);
        }
    }
}
