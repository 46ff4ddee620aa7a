package org.gamingcafe.cafe.play;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.member.WardView;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Permission;

/** How the day of a guardian's wards stands. */
@Stateless
@RolesAllowed(Permission.SELF)
public class WardService {

    @Inject
    GuardianService guardians;

    @Inject
    PlaySessions sessions;

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    /** The caller's wards; nobody else's. */
    public List<WardDay> today() {
        return guardians.wards().stream().map(this::today).toList();
    }

    private WardDay today(WardView ward) {
        var venue = venues.get(ward.venue());
        var now = clock.instant();
        var day = venue.dayBegan(now);
        return new WardDay(
                ward, sessions.played(ward.account(), day, now), sessions.spent(ward.account(), day, venue.currency()));
    }
}
