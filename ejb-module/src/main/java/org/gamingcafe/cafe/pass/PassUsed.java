package org.gamingcafe.cafe.pass;

import java.util.Map;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * A pass has paid for time of a play session.
 *
 * @param playedSeconds on the seats
 * @param takenSeconds off the pass; none of a window
 * @param earned what of its price became revenue by that
 */
public record PassUsed(
        UUID pass, UUID session, VenueId venue, AccountId account, long playedSeconds, long takenSeconds, Money earned)
        implements DomainEvent {

    @Override
    public String act() {
        return "pass.used";
    }

    @Override
    public Subject subject() {
        return Subject.of("pass", pass);
    }

    @Override
    public Map<String, String> changes() {
        return Map.of(
                "session", session.toString(),
                "playedSeconds", String.valueOf(playedSeconds),
                "takenSeconds", String.valueOf(takenSeconds),
                "earned", earned.toString());
    }
}
