package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has no active tariff, or the tariff has no price for this group at some time ({@code tariff.none}). */
public final class NoTariff extends Refusal {

    NoTariff() {
        super("tariff.none");
    }
}
