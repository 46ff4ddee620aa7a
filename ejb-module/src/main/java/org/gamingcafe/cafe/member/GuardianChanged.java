package org.gamingcafe.cafe.member;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * A guardian has consented, or takes the consent back.
 *
 * @param consents which of the two
 */
public record GuardianChanged(VenueId venue, AccountId ward, UUID guardian, boolean consents, NewGuardian.Given given)
        implements DomainEvent {

    @Override
    public String act() {
        return consents ? "guardian.noted" : "guardian.withdrawn";
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
        return Map.of("guardian", guardian.toString(), "given", given.name());
    }
}
