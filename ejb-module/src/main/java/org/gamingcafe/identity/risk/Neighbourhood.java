package org.gamingcafe.identity.risk;

import org.gamingcafe.platform.kernel.AddressRange;

/** Addresses that count as one network. */
final class Neighbourhood {

    private Neighbourhood() {}

    /** Of version 4 the /24, of version 6 the /64. */
    static String of(String ip) {
        var dot = ip.lastIndexOf('.');
        if (ip.contains(":")) {
            return AddressRange.counted(ip);
        }
        return dot < 0 ? ip : ip.substring(0, dot) + ".0/24";
    }
}
