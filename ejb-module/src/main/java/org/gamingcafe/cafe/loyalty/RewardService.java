package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.pass.PassGiftService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** What a venue gives for points. Rewards are never changed: whoever wants another one ends this one. */
@Stateless
@RolesAllowed(Permission.LOYALTY_RULES)
public class RewardService {

    @Inject
    Rewards rewards;

    @Inject
    InventoryService inventory;

    @Inject
    PassGiftService passes;

    @Inject
    VenueService venues;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /** @throws NotFound {@code product.not-found}, {@code pass-product.not-found}, for those of another venue too */
    public RewardView offer(NewReward wanted, Command command) {
        return idempotency.once(command, RewardView.class, act -> offer(wanted));
    }

    private RewardView offer(NewReward wanted) {
        var caller = Call.current().caller();
        caller.mustBeAllowed(Permission.LOYALTY_RULES, wanted.venue(), "venue");
        wanted.check(venues.get(wanted.venue()).currency());
        mustExist(wanted);
        var id = Ids.next();
        rewards.add(id, wanted, caller.person());
        events.fire(new RewardChanged(id, wanted.venue(), wanted.points(), false));
        return existing(id);
    }

    private void mustExist(NewReward wanted) {
        var product = wanted.product();
        if (product != null && !inventory.get(product).venue().equals(wanted.venue())) {
            throw new NotFound("product");
        }
        var pass = wanted.passProduct();
        if (pass != null) {
            passes.offered(wanted.venue(), pass);
        }
    }

    /** From now on nobody gets it any more; ended already, it stays so. What was redeemed stays redeemed. */
    public RewardView end(UUID id) {
        var reward = existing(id);
        Call.current().caller().mustBeAllowed(Permission.LOYALTY_RULES, reward.venue(), "reward");
        if (rewards.end(id)) {
            events.fire(new RewardChanged(id, reward.venue(), reward.points(), true));
        }
        return existing(id);
    }

    /** The last offered first: all with {@code loyalty:read}, what can be had now for others who belong to the venue. */
    @PermitAll
    public Slice<RewardView> list(VenueId venue, PageRequest page) {
        var caller = Call.current().caller();
        var maySeeAll = caller.may(Permission.LOYALTY_READ, venue);
        if (!maySeeAll) {
            caller.mustBeAllowed(Permission.SELF, venue, "venue");
        }
        return Slice.of(rewards.of(venue, !maySeeAll, page), page.size(), reward -> Cursor.of(reward.id()));
    }

    /** The last offered first, only what can be had now. */
    @PermitAll
    public Slice<RewardView> running(VenueId venue, PageRequest page) {
        var caller = Call.current().caller();
        if (!caller.may(Permission.LOYALTY_READ, venue)) {
            caller.mustBeAllowed(Permission.SELF, venue, "venue");
        }
        return Slice.of(rewards.of(venue, true, page), page.size(), reward -> Cursor.of(reward.id()));
    }

    private RewardView existing(UUID id) {
        return rewards.find(id).orElseThrow(() -> new NotFound("reward"));
    }
}
