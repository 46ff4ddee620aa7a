package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A member has a pass, or another period of a subscription. */
public record PassSold(
        UUID pass,
        VenueId venue,
        AccountId account,
        UUID product,
        int period,
        Money price,
        String tender,
        String receipt)
        implements DomainEvent {

    @Override
    public String act() {
        return period == 1 ? "pass.sold" : "pass.renewed";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "product", product.toString(),
                "period", String.valueOf(period),
                "price", price.toString(),
                "tender", tender,
                "receipt", receipt);
    }
}
