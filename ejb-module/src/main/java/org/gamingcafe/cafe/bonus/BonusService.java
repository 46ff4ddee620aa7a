package org.gamingcafe.cafe.bonus;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Chart;
import org.gamingcafe.cafe.ledger.Entry;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.ledger.LeftMoneyService;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;

/**
 * Bonus on top of what members pay in. Called by the rooms that move money of members; they post the entries and have
 * checked who calls.
 */
@Stateless
@PermitAll
public class BonusService {

    @Inject
    BonusTiers tiers;

    @Inject
    BonusGrants grants;

    @Inject
    LedgerService ledger;

    @Inject
    LeftMoneyService money;

    @Inject
    VenueService venues;

    @Inject
    Event<DomainEvent> events;

    /** What a top-up of this amount brings on top, by the highest tier it reaches. */
    public BonusOffer offer(VenueId venue, Money amount) {
        return tiers.reachedBy(venue, amount)
                .map(tier -> new BonusOffer(tier.on(amount), tier.daysValid()))
                .orElseGet(() -> new BonusOffer(Money.zero(amount.currency()), 0));
    }

    /** Writes down where bonus that is being posted came from, and when it ends. */
    public void grant(NewGrant grant) {
        grants.add(grant);
    }

    /** Takes up to so much off the open grants, soonest to expire first; the caller posts exactly that. */
    public Money take(AccountId account, Money wanted) {
        return new Money(grants.take(account, wanted), wanted.currency());
    }

    /** False: no bonus lies on the wallet at all. True: some does, though its time may be over. */
    public boolean hasUnspent(AccountId account) {
        return grants.hasUnspent(account, grants.reading()).one();
    }

    /** The same, as one of several questions of an act. */
    public Reading.Answer<Boolean> hasUnspent(AccountId account, Reading reading) {
        return grants.hasUnspent(account, reading);
    }

    /** What is left, soonest to expire first. The caller has checked who asks. */
    public List<BonusGrant> open(AccountId account) {
        return grants.open(account);
    }

    /** The bonus that this source brought, locked until commit; none or one. */
    public List<BonusGrant> lockedBySource(UUID source) {
        return grants.lockedBySource(source);
    }

    /** Takes back what was not used; the caller holds the lock and posts it. */
    public void clawBack(UUID grant, Money amount) {
        grants.clawBack(grant, amount.minor());
    }

    /** For the house's job: at most so many grants whose time is over go back to promotion. @return how many */
    public int expire(int most) {
        Call.current().caller().mustBeTheHouse();
        var due = grants.due(most);
        due.forEach(this::end);
        return due.size();
    }

    /** For the house, which forgets members: whatever they have not spent goes back to promotion, its time over or not. */
    public void giveUp(Set<AccountId> accounts) {
        Call.current().caller().mustBeTheHouse();
        var given = grants.lockedUnspent(accounts);
        if (given.isEmpty()) {
            return;
        }
        given.stream()
                .collect(Collectors.groupingBy(BonusGrant::venue))
                .forEach((venue, all) ->
                        money.post(venue, all.stream().map(BonusService::expiry).toList()));
        grants.expire(given.stream().map(BonusGrant::id).toList());
        given.forEach(grant -> events.fire(expired(grant)));
    }

    private void end(BonusGrant grant) {
        ledger.post(expiry(grant));
        grants.expire(List.of(grant.id()));
        events.fire(expired(grant));
    }

    private static Entry expiry(BonusGrant grant) {
        var legs = List.of(
                Leg.debit(Chart.BONUS_WALLET, grant.account().value(), grant.remaining()),
                Leg.credit(Chart.PROMOTION, null, grant.remaining()));
        return new Entry(Ids.next(), grant.venue(), "bonus-expiry", null, null, legs);
    }

    private static BonusExpired expired(BonusGrant grant) {
        return new BonusExpired(grant.id(), grant.account(), grant.venue(), grant.remaining());
    }

    /** For everybody of the venue: what holds there. */
    public BonusPlan plan(VenueId venue) {
        return tiers.plan(venue, venues.get(venue).currency());
    }

    /** Puts these tiers (at most 20, each from another amount) in the place of those that were read; refuses stale ones. */
    @RolesAllowed(Permission.WALLET_RULES)
    public BonusPlan setPlan(VenueId venue, BonusPlan wanted) {
        Call.current().caller().mustBeAllowed(Permission.WALLET_RULES, venue, "venue");
        return replace(venue, wanted);
    }

    /** For the house itself (demo): tiers for a venue that has none yet. */
    public BonusPlan begin(VenueId venue, List<BonusTier> wanted) {
        Call.current().caller().mustBeTheHouse();
        return replace(venue, new BonusPlan(wanted, 0));
    }

    private BonusPlan replace(VenueId venue, BonusPlan wanted) {
        var currency = venues.get(venue).currency();
        wanted.tiers().forEach(tier -> tier.mustBeIn(currency));
        var before = tiers.plan(venue, currency);
        if (!tiers.replace(venue, wanted)) {
            throw new StaleEdit();
        }
        var after = tiers.plan(venue, currency);
        events.fire(new BonusTiersChanged(venue, before.tiers(), after.tiers()));
        return after;
    }
}
