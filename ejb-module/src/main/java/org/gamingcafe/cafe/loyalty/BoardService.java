package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** The leader board of a venue: only members who have chosen a name for it. */
@Stateless
@PermitAll
public class BoardService {

    @Inject
    Board board;

    /** From when on points count. */
    public enum Period {
        LAST_30_DAYS,
        ALL_TIME
    }

    /** The first 50 places, for everybody who belongs to the venue. */
    public List<BoardLine> top(VenueId venue, Period period) {
        var caller = Call.current().caller();
        if (!caller.may(Permission.LOYALTY_READ, venue)) {
            caller.mustBeAllowed(Permission.SELF, venue, "venue");
        }
        return board.top(venue, period, caller.account());
    }
}
