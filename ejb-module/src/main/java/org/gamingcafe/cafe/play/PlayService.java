package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.VenueId;

/** Play sessions: prepaid by holds, renewed as time goes by, settled once. */
@Stateless
@RolesAllowed(Permission.PLAY_RUN)
public class PlayService {

    /** Refuses with {@code station.taken}, {@code play.already-playing}, {@code wallet.insufficient-funds}. */
    public PlayView start(StationId station, AccountId account, PlayView.Mode mode, Command command) {
        throw new UnsupportedOperationException();
    }

    public PlayView pause(UUID session, Command command) {
        throw new UnsupportedOperationException();
    }

    public PlayView resume(UUID session, Command command) {
        throw new UnsupportedOperationException();
    }

    /** Bills until now (or until the money ran out), captures the hold, frees the seat, issues the receipt. */
    public PlayView end(UUID session, Command command) {
        throw new UnsupportedOperationException();
    }

    /** Own, or with {@code play:read} in its venue; else {@code play-session.not-found}. */
    @PermitAll
    public PlayView get(UUID session) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; own for members, all of the venue with {@code play:read}. */
    @PermitAll
    public Slice<PlayView> mine(PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @RolesAllowed(Permission.PLAY_READ)
    public Slice<PlayView> list(VenueId venue, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** For the house's ticker: sessions whose held money runs out before long, locked by nobody else. */
    @PermitAll
    public List<UUID> due(int limit) {
        throw new UnsupportedOperationException();
    }

    /** For the house's ticker: holds more money, or ends the session at the instant at which it ran out. */
    @PermitAll
    public void renew(UUID session) {
        throw new UnsupportedOperationException();
    }

    /** Sessions that run or are paused, of all venues. */
    @PermitAll
    public long countOpen() {
        throw new UnsupportedOperationException();
    }
}
