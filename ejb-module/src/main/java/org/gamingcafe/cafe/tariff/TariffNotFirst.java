package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.Refusal;

/** The venue has or had a tariff: another one needs a second person ({@code tariff.not-first}). */
public final class TariffNotFirst extends Refusal {

    TariffNotFirst() {
        super("tariff.not-first");
    }
}
