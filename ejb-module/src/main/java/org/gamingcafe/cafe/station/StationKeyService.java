package org.gamingcafe.cafe.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StationId;

/**
 * Keys by which programs at seats show which seat they are (R02). A seat has one at most: another one replaces it. A key
 * opens what its own seat says and asks of itself, and nothing else.
 */
@Stateless
@RolesAllowed(Permission.STATION_MANAGE)
public class StationKeyService {

    @Inject
    StationKeys keys;

    @Inject
    Registry registry;

    @Inject
    Tickets tickets;

    @Inject
    Leases leases;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Event<WatchEnding> endings;

    @Inject
    Clock clock;

    /** For the doors: who calls with this key; nobody if it was never issued, or counts no more. */
    @PermitAll
    public Optional<Caller> caller(Secret key) {
        return shown(key).map(Shown::caller);
    }

    /** Who shows a key, and which one it is. */
    public record Shown(UUID key, Caller caller) {}

    /** The same for connections that stay: they end with their key. */
    @PermitAll
    public Optional<Shown> shown(Secret key) {
        return Secret.isHash(key.reveal()) ? keys.find(key.hash()).map(StationKeyService::shown) : Optional.empty();
    }

    private static Shown shown(StationKeys.Living found) {
        var station = found.station().value();
        return new Shown(found.key(), new Caller(Caller.Kind.STATION, null, Map.of(), null, null, station, Map.of()));
    }

    /** A new one; the one before opens nothing from now on. */
    public IssuedKey issue(StationId station) {
        var details = managed(station);
        var now = clock.instant();
        var by = Call.current().caller().account();
        tickets.lock(station);
        var before = keys.living(station);
        before.ifPresent(old -> keys.revoke(old, now, by));
        var secret = Secret.random();
        var key = new KeyView(Ids.next(), now, by, null);
        keys.add(station, key, secret.hash());
        events.fire(new StationKeyChanged(station, details.station().venue(), before.orElse(null), key.id()));
        return new IssuedKey(key, secret);
    }

    /** From now on nobody watches over the seat: what is played there is billed as if it had no program. */
    public void revoke(StationId station) {
        var details = managed(station);
        endings.fire(new WatchEnding(station));
        tickets.lock(station);
        var before = keys.living(station).orElseThrow(() -> new NotFound("station-key"));
        keys.revoke(before, clock.instant(), Call.current().caller().account());
        leases.forgetStation(station);
        events.fire(new StationKeyChanged(station, details.station().venue(), before, null));
    }

    /** Newest first, with those that are revoked. */
    public List<KeyView> history(StationId station) {
        managed(station);
        return keys.of(station);
    }

    private StationDetails managed(StationId station) {
        var details = registry.find(station).orElseThrow(() -> new NotFound("station"));
        Call.current()
                .caller()
                .mustBeAllowed(Permission.STATION_MANAGE, details.station().venue(), "station");
        if (details.retiredAt() != null) {
            throw new NotFound("station");
        }
        return details;
    }
}
