package org.gamingcafe.cafe.tariff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.role.RoleService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The first tariff of a venue in which there is nobody yet who could approve it. Two people are asked for where somebody
 * could change the prices that others rely on; a venue that never had a price has none of them. So this is possible once:
 * before any version was approved or in force, and only as long as nobody else could approve it.
 */
@Stateless
@RolesAllowed(Permission.TARIFF_MANAGE)
public class FirstTariffService {

    @Inject
    TariffVersions versions;

    @Inject
    RoleService roles;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** Whether the caller may begin a first tariff there alone. */
    public boolean isPossible(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.TARIFF_MANAGE, venue, "venue");
        return !versions.hadOne(venue) && isAlone(venue);
    }

    /**
     * A draft holds from now on, without a second person; nobody is named as the one who approved it.
     *
     * @param seen the version of the row that was read
     * @throws TariffNotFirst {@code tariff.not-first}
     * @throws Denied {@code tariff.second-person} if somebody else could approve it
     */
    @StepUp
    public TariffVersionView begin(UUID id, long seen) {
        var draft = versions.find(id).orElseThrow(() -> new NotFound("tariff"));
        var venue = draft.tariff().venue();
        Call.current().caller().mustBeAllowed(Permission.TARIFF_MANAGE, venue, "tariff");
        roles.oneAtATime();
        versions.lock(venue);
        if (versions.hadOne(venue)) {
            throw new TariffNotFirst();
        }
        if (!isAlone(venue)) {
            throw new Denied("tariff.second-person");
        }
        Coverage.mustBeWhole(new Tariff(draft.tariff()));
        if (!versions.beginFirst(id, seen, clock.instant())) {
            throw new StaleEdit();
        }
        var tariff = draft.tariff();
        events.fire(
                new FirstTariffBegun(venue, id, tariff.name(), tariff.rules().size()));
        return versions.find(id).orElseThrow(() -> new NotFound("tariff"));
    }

    private boolean isAlone(VenueId venue) {
        return roles.holders(Permission.TARIFF_MANAGE, venue)
                .equals(Set.of(Call.current().caller().person()));
    }
}
