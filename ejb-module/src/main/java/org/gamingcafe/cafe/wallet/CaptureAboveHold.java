package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Refusal;

/** More would be taken than was set aside ({@code wallet.capture-above-hold}). */
public final class CaptureAboveHold extends Refusal {

    CaptureAboveHold(Money held) {
        super("wallet.capture-above-hold", held);
    }

    @Override
    public String field() {
        return "amount";
    }
}
