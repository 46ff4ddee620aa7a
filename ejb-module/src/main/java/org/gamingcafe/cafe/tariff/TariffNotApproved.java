package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.Refusal;

/** Only a version that a second person has approved may become active ({@code tariff.not-approved}). */
public final class TariffNotApproved extends Refusal {

    TariffNotApproved() {
        super("tariff.not-approved");
    }
}
