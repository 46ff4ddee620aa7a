package org.gamingcafe.cafe.tariff;

import org.gamingcafe.platform.kernel.Refusal;

/** Only a draft may be changed or approved ({@code tariff.not-draft}). */
public final class TariffNotDraft extends Refusal {

    TariffNotDraft() {
        super("tariff.not-draft");
    }
}
