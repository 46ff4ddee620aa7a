package org.gamingcafe.cafe.member;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A card is somebody's, or not any more, or opens nothing for a while. */
public record CardChanged(VenueId venue, CardView card, What what) implements DomainEvent {

    /** What has happened to it. */
    public enum What {
        BOUND,
        BLOCKED,
        UNBLOCKED,
        REMOVED
    }

    @Override
    public String act() {
        return switch (what) {
            case BOUND -> "card.bound";
            case BLOCKED -> "card.blocked";
            case UNBLOCKED -> "card.unblocked";
            case REMOVED -> "card.removed";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("card", card.id());
    }

    @Override
    public AccountId account() {
        return card.account();
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("state", what == What.REMOVED ? what.name() : card.state().name());
    }
}
