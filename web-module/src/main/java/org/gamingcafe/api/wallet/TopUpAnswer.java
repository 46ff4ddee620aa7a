package org.gamingcafe.api.wallet;

import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.cafe.wallet.TopUpView;
import org.gamingcafe.platform.kernel.Money;

/** A top-up: what came, what came with it, what went back, what may still go back. */
public record TopUpAnswer(UUID id, Instant at, Money amount, Money bonus, Money refunded, Money rest) {

    static TopUpAnswer of(TopUpView topUp) {
        return new TopUpAnswer(topUp.id(), topUp.at(), topUp.amount(), topUp.bonus(), topUp.refunded(), topUp.rest());
    }
}
