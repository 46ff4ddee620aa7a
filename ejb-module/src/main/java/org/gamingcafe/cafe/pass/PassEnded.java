package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The time of a pass, or of a period of it, is over.
 *
 * @param isPaused it is a subscription whose next period could not be paid
 * @param rest what was still owed of its price
 * @param isBreakage the rest was never used; else it was earned
 */
public record PassEnded(UUID pass, VenueId venue, AccountId account, boolean isPaused, Money rest, boolean isBreakage)
        implements DomainEvent {

    @Override
    public String act() {
        return isPaused ? "pass.paused" : "pass.expired";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(isBreakage ? "breakage" : "earned", rest.toString());
    }
}
