package org.gamingcafe.identity.login;

import java.util.List;
import org.gamingcafe.platform.kernel.AddressRange;
import org.gamingcafe.platform.kernel.Origin;

/**
 * Which attempts are marked for their owner to look at (E8.1): a burst of failures, a success right after one, and a success
 * from a network and with a browser that were both never seen. It is a mark and nothing is decided by it.
 */
final class Suspicion {

    /** So many wrong passwords in a row are more than a slip. */
    private static final int BURST = 3;

    /** From where and with what somebody came in. */
    record Coming(String ip, String userAgent) {}

    private Suspicion() {}

    /** @param failed how many have failed in a row, this one included */
    static boolean ofFailure(int failed) {
        return failed >= BURST;
    }

    /**
     * @param failedBefore how many failed in a row right before
     * @param before the earlier successes; the very first one is nothing to wonder about
     */
    static boolean ofSuccess(int failedBefore, Origin now, List<Coming> before) {
        return ofFailure(failedBefore) || !before.isEmpty() && isStrange(now, before);
    }

    private static boolean isStrange(Origin now, List<Coming> before) {
        var network = network(now.ip());
        var browser = browser(now.userAgent());
        return before.stream()
                .noneMatch(coming -> network(coming.ip()).equals(network)
                        || browser(coming.userAgent()).equals(browser));
    }

    /** Of version 4 the /24, of version 6 the /64. */
    private static String network(String ip) {
        return ip.contains(":") ? AddressRange.counted(ip) : ip.substring(0, ip.lastIndexOf('.') + 1);
    }

    /** The same whichever version it has: browsers renew themselves. */
    private static String browser(String userAgent) {
        return userAgent.replaceAll("[0-9][0-9._]*", "");
    }
}
