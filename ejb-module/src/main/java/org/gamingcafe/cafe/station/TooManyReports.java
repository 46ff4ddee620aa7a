package org.gamingcafe.cafe.station;

import org.gamingcafe.platform.kernel.Refusal;

/** This seat has reported enough for an hour ({@code station.too-many-reports}). */
public final class TooManyReports extends Refusal {

    TooManyReports(int most) {
        super(Kind.LIMIT, "station.too-many-reports", most);
    }

    @Override
    public long retryAfterSeconds() {
        return 600;
    }
}
