package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** The desk has changed what it knows of a member. */
public record MemberEdited(VenueId venue, AccountId account, Map<String, String> changes) implements DomainEvent {

    public MemberEdited {
        changes = Map.copyOf(changes);
    }

    @Override
    public String act() {
        return "member.edited";
    }

    @Override
    public Subject subject() {
        return Subject.of("member", account.value());
    }
}
