package org.gamingcafe.platform.cluster;

import org.gamingcafe.platform.kernel.Refusal;

/** So many want to change the same count that this caller did not get its turn. It is refused, never let through. */
public final class Contended extends Refusal {

    public Contended() {
        super(Kind.UNAVAILABLE, "cluster.contended");
    }

    @Override
    public long retryAfterSeconds() {
        return 1;
    }
}
