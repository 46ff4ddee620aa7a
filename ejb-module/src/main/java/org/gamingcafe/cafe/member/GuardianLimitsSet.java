package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A guardian, or the desk for them, allows more or less than before. */
public record GuardianLimitsSet(VenueId venue, AccountId ward, GuardianLimits before, GuardianLimits after)
        implements DomainEvent {

    @Override
    public String act() {
        return "guardian.limits-set";
    }

    @Override
    public Subject subject() {
        return Subject.of("member", ward.value());
    }

    @Override
    public AccountId account() {
        return ward;
    }

    @Override
    public Map<String, String> changes() {
        return after.changesSince(before);
    }
}
