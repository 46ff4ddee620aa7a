package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The desk has entered a member. */
public record MemberEntered(VenueId venue, AccountId account, String number) implements DomainEvent {

    @Override
    public String act() {
        return "member.entered";
    }

    @Override
    public Subject subject() {
        return Subject.of("member", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("number", number);
    }
}
