package org.gamingcafe.cafe.till;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.identity.login.TakeOverService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.StepUp;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * Keys by which machines at tills show which till they are. A till has one at most: another one replaces it. A key opens nothing by
 * itself; it vouches for the machine, which counts as the trusted device of the cashiers of its venue (D27). When it counts no more,
 * whoever acts there by it does not either, in the same transaction.
 */
@Stateless
@RolesAllowed(Permission.SHIFT_MANAGE)
public class TillKeyService {

    @Inject
    TillKeys keys;

    @Inject
    Tills tills;

    @Inject
    TakeOverService desks;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** For the doors: who calls with this key; nobody if it was never issued, or counts no more. */
    @PermitAll
    public Optional<Caller> caller(Secret key) {
        return Secret.isHash(key.reveal()) ? keys.find(key.hash()).map(TillKeyService::shown) : Optional.empty();
    }

    /** Of its venue, with no rights there. */
    private static Caller shown(TillKeys.Living found) {
        return new Caller(
                Caller.Kind.TILL,
                null,
                Map.of(found.venue(), Set.of()),
                null,
                null,
                found.till().value(),
                Map.of());
    }

    /** Enrols the till: a new key, and the one before opens nothing from now on. Refuses with {@code till.not-found}. */
    @StepUp
    public IssuedTillKey issue(TillId id) {
        var till = managed(id);
        keys.lock(id);
        var now = clock.instant();
        var by = Call.current().caller().account();
        var before = keys.living(id);
        before.ifPresent(old -> end(id, old, now));
        var secret = Secret.random();
        var key = new TillKeyView(Ids.next(), now, by, null);
        keys.add(id, key, secret.hash());
        events.fire(new TillKeyChanged(id, till.venue(), before.orElse(null), key.id()));
        return new IssuedTillKey(key, secret);
    }

    /** From now on the machine vouches for nobody; refuses with {@code till-key.not-found} where there is none. */
    public void revoke(TillId id) {
        var till = managed(id);
        keys.lock(id);
        var before = keys.living(id).orElseThrow(() -> new NotFound("till-key"));
        end(id, before, clock.instant());
        events.fire(new TillKeyChanged(id, till.venue(), before, null));
    }

    private void end(TillId id, UUID key, Instant now) {
        keys.revoke(key, now, Call.current().caller().account());
        desks.closed(id);
    }

    /** The keys that count at the tills of a venue; a till without one is left out. */
    public Map<TillId, TillKeyView> inForce(VenueId venue) {
        Call.current().caller().mustBeAllowed(Permission.SHIFT_MANAGE, venue, "venue");
        return keys.inForce(venue);
    }

    /** Newest first, with those that are revoked. */
    public List<TillKeyView> history(TillId id) {
        managed(id);
        return keys.of(id);
    }

    private Till managed(TillId id) {
        var till = tills.find(id).filter(one -> !one.isAutomatic()).orElseThrow(() -> new NotFound("till"));
        Call.current().caller().mustBeAllowed(Permission.SHIFT_MANAGE, till.venue(), "till");
        return till;
    }
}
