package org.gamingcafe.cafe.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.gamingcafe.cafe.setup.SetUpView.Step;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.venue.VenuePlanService;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.VenueId;

/** What a venue has and what it lacks. */
@Stateless
@RolesAllowed(Permission.VENUE_MANAGE)
public class SetUpService {

    @Inject
    VenuePlanService venues;

    @Inject
    StationService stations;

    @Inject
    TariffService tariffs;

    @Inject
    TillService tills;

    @Inject
    RoleService roles;

    /** @throws org.gamingcafe.platform.kernel.NotFound {@code venue.not-found} */
    public SetUpView progress(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.VENUE_MANAGE, venue, "venue");
        var said = venues.get(venue).said();
        var done = EnumSet.noneOf(Step.class);
        note(done, Step.VENUE, said.organisation() != null);
        note(done, Step.TIME, !said.hours().isEmpty());
        note(done, Step.TAX, said.taxPpm() != null);
        note(done, Step.STATIONS, stations.hasSome(venue));
        note(done, Step.TARIFF, tariffs.hasOne(venue));
        note(done, Step.TILL, !tills.tills(venue).isEmpty());
        note(done, Step.STAFF, roles.holders(Permission.SHIFT_RUN, venue).size() > 1);
        return new SetUpView(done);
    }

    private static void note(EnumSet<Step> done, Step step, boolean isDone) {
        if (isDone) {
            done.add(step);
        }
    }
}
