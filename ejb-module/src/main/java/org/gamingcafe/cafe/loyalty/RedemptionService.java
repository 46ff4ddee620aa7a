package org.gamingcafe.cafe.loyalty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Cursor;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Reason;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/** Rewards that members have for their points. */
@Stateless
@PermitAll
public class RedemptionService {

    @Inject
    VenueService venues;

    @Inject
    Clock clock;

    @Inject
    Rewards rewards;

    @Inject
    Redemptions redemptions;

    @Inject
    RewardValue value;

    @Inject
    Members members;

    @Inject
    Enrolments enrolments;

    @Inject
    Programmes programmes;

    @Inject
    Moving moving;

    @Inject
    WalletService wallets;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<DomainEvent> events;

    /**
     * At the desk: never more than the reward allows, never more points than there are. Refuses {@code reward.over},
     * {@code reward.used-up}, {@code reward.used-by-member}, {@code loyalty.not-enrolled}, {@code loyalty.not-enough-points},
     * {@code inventory.out-of-stock}, and operators who serve themselves (I16).
     */
    @RolesAllowed(Permission.LOYALTY_SERVE)
    public RedemptionView redeem(AccountId account, UUID reward, Command command) {
        return idempotency.once(command, RedemptionView.class, act -> {
            var venue = wallets.servedBy(account, Permission.LOYALTY_SERVE);
            return redeem(venue, account, offered(venue, reward));
        });
    }

    /** By a member for themselves; what has to be handed over is refused with {@code reward.at-the-desk}. */
    @RolesAllowed(Permission.SELF)
    public RedemptionView redeemOwn(UUID reward, Command command) {
        return idempotency.once(command, RedemptionView.class, act -> {
            var me = Call.current().caller().person();
            var venue = wallets.homeOfOwner(me);
            var wanted = offered(venue, reward);
            if (wanted.kind().isHandedOver()) {
                throw LoyaltyRefused.atTheDesk();
            }
            return redeem(venue, me, wanted);
        });
    }

    private RewardView offered(VenueId venue, UUID reward) {
        if (!programmes.of(venue).open()) {
            throw LoyaltyRefused.closed();
        }
        return rewards.find(reward)
                .filter(found -> found.venue().equals(venue))
                .orElseThrow(() -> new NotFound("reward"));
    }

    private RedemptionView redeem(VenueId venue, AccountId account, RewardView wanted) {
        var id = Ids.next();
        var reward = rewards.claim(wanted, account);
        var given = value.give(reward, account, id);
        var member = members.held(venue, account);
        var points = moving.use(member, reward.points(), new Moving.Act("points-reward", id, null));
        redemptions.add(
                id, reward, account, points, given, Call.current().caller().person());
        events.fire(new RewardRedeemed(id, reward.id(), venue, account, reward.points(), false, null));
        return existing(id);
    }

    /**
     * Undoes it: points come back to their lots, goods to stock, bonus and pass are taken back if they were not used
     * ({@code redemption.used}, {@code pass.nothing-to-refund}). Cancelled already: {@code redemption.cancelled}. What was handed
     * over is taken back on its business day, later only with {@code loyalty:award} ({@code redemption.too-late}).
     */
    @RolesAllowed(Permission.LOYALTY_SERVE)
    public RedemptionView cancel(UUID id, String reason, Command command) {
        return idempotency.once(command, RedemptionView.class, act -> {
            var seen = visible(id);
            wallets.movedBy(seen.account(), Permission.LOYALTY_SERVE);
            var why = Reason.checked(reason);
            var booked = redemptions.held(id);
            if (existing(id).cancelledAt() != null) {
                throw LoyaltyRefused.cancelled();
            }
            mustBeOfToday(seen);
            cancel(seen, booked, why);
            return existing(id);
        });
    }

    private void mustBeOfToday(RedemptionView seen) {
        var kind = rewards.find(seen.reward()).map(RewardView::kind).orElseThrow(() -> new NotFound("reward"));
        var venue = venues.get(seen.venue());
        var isToday = venue.businessDay(seen.redeemedAt()).equals(venue.businessDay(clock.instant()));
        if (kind.isHandedOver() && !isToday && !Call.current().caller().may(Permission.LOYALTY_AWARD, seen.venue())) {
            throw new Denied("redemption.too-late");
        }
    }

    private void cancel(RedemptionView seen, Redemptions.Booked booked, String reason) {
        var reward = rewards.find(seen.reward()).orElseThrow(() -> new NotFound("reward"));
        rewards.free(reward.id());
        value.takeBack(reward, seen, booked.value(), reason);
        var member = enrolments.held(seen.venue(), seen.account()).orElseThrow(LoyaltyRefused::notEnrolled);
        var act = new Moving.Act("points-reward-cancelled", seen.id(), reason);
        moving.reverse(member, seen.points(), booked.points(), act, reason);
        redemptions.cancel(seen.id(), Call.current().caller().person(), reason);
        events.fire(
                new RewardRedeemed(seen.id(), reward.id(), seen.venue(), seen.account(), seen.points(), true, reason));
    }

    private RedemptionView visible(UUID id) {
        var found = existing(id);
        Call.current().caller().mustBeAllowed(Permission.LOYALTY_SERVE, found.venue(), "redemption");
        return found;
    }

    /** Of a venue, the last first. */
    @RolesAllowed(Permission.LOYALTY_READ)
    public Slice<RedemptionView> list(VenueId venue, PageRequest page) {
        Call.current().caller().mustBeAllowed(Permission.LOYALTY_READ, venue, "venue");
        return Slice.of(redemptions.of(venue, page), page.size(), redemption -> Cursor.of(redemption.id()));
    }

    /** Of a member, the last first: own, or with {@code loyalty:read} in their venue. */
    public Slice<RedemptionView> of(AccountId account, PageRequest page) {
        members.visible(account);
        return Slice.of(redemptions.of(account, page), page.size(), redemption -> Cursor.of(redemption.id()));
    }

    private RedemptionView existing(UUID id) {
        return redemptions.find(id).orElseThrow(() -> new NotFound("redemption"));
    }
}
