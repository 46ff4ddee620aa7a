package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** The floor as one view: stations and play. */
@Stateless
@RolesAllowed({Permission.PLAY_READ, Permission.STATION_READ})
public class FloorService {

    /** Every seat of the venue by number, in a fixed number of statements. */
    public List<SeatView> board(VenueId venue) {
        throw new UnsupportedOperationException();
    }
}
