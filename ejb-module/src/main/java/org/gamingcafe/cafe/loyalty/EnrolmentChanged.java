package org.gamingcafe.cafe.loyalty;

import java.util.Map;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.VenueId;

/** A member takes part from now on, takes part no more, or has changed whether they stand on the leader board. */
public record EnrolmentChanged(AccountId account, VenueId venue, What what) implements DomainEvent {

    public enum What {
        ENROLLED,
        LEFT,
        ON_THE_BOARD,
        OFF_THE_BOARD
    }

    @Override
    public String act() {
        return switch (what) {
            case ENROLLED -> "loyalty.enrolled";
            case LEFT -> "loyalty.left";
            case ON_THE_BOARD, OFF_THE_BOARD -> "loyalty.board-changed";
        };
    }

    @Override
    public Subject subject() {
        return Subject.of("points", account.value());
    }

    @Override
    public Map<String, String> changes() {
        return Map.of("state", what.name());
    }
}
