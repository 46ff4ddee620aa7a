package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * A member may not play any more, or may again.
 *
 * @param blocked which of the two
 */
public record MemberBlocked(VenueId venue, AccountId account, boolean blocked, String reason) implements DomainEvent {

    @Override
    public String act() {
        return blocked ? "member.blocked" : "member.unblocked";
    }

    @Override
    public Subject subject() {
        return Subject.of("member", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("blocked", String.valueOf(blocked));
    }
}
