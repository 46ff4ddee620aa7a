package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The books. Called by the rooms that move money, never by doors (except for reading by auditors). READ COMMITTED; the
 * decision whether an account may spend lies inside one conditional UPDATE (D33); accounts are locked in id order.
 */
@Stateless
@PermitAll
public class LedgerService {

    private static final int HOLDS_AT_ONCE = 50;

    @Inject
    LedgerAccounts accounts;

    @Inject
    JournalEntries journal;

    @Inject
    NewEntries newEntries;

    @Inject
    BookSums sums;

    @Inject
    Holds holds;

    @Inject
    FrozenAccounts frozen;

    @Inject
    VenueService venues;

    @Inject
    Event<WalletMoved> moved;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Posts the entry and returns its id. Refuses with {@link InsufficientFunds} when an account would go below its
     * floor. An entry with legs on wallets books them with their balance after.
     */
    public UUID post(Entry entry) {
        return write(entry, booking(entry));
    }

    /**
     * The same in two steps, for entries that go out together: their accounts are moved in one message, in the order in which
     * they were asked for, and the result posts or refuses. It says what is then on those accounts with a floor of this owner that
     * the entry moves. The entry itself is written with the commit: the caller does nothing afterwards that needs it to be there.
     */
    public Supplier<Posted> posting(Entry entry, UUID owner, Reading together) {
        var booking = booking(entry);
        var answers = new HashMap<UUID, Supplier<Booking.Moved>>();
        for (var movement : booking.movements()) {
            answers.put(movement.account(), accounts.move(movement, together));
        }
        return () -> {
            var moved = new HashMap<UUID, Booking.Moved>();
            answers.forEach((account, answer) -> moved.put(account, answer.get()));
            var id = write(entry, booking, moved, newEntries::addAtCommit);
            return new Posted(id, booking.balancesOf(owner, moved));
        };
    }

    /**
     * Ends the hold and posts the entry in one step: the held money is free again for exactly this entry (which may
     * debit less than was held). A hold ends once; a second ending is refused with {@code ledger.hold-ended}.
     */
    public UUID capture(UUID hold, Entry entry) {
        var booking = booking(entry);
        booking.free(holds.capture(hold, booking.movements()));
        return write(entry, booking);
    }

    /**
     * The only correction: posts the exact mirror of an entry. An entry is reversed once, whoever races, and a reversal is
     * not reversed ({@link AlreadyReversed}); money that is not there any more is refused as always.
     *
     * @param shift the shift that pays out, if a drawer is moved
     */
    public UUID reverse(UUID entry, String reason, UUID act, @Nullable UUID shift) {
        var mirror = journal.mirrored(entry, reason, act, shift);
        var reversal = post(mirror);
        events.fire(new EntryReversed(entry, reversal, mirror.venue(), reason));
        return reversal;
    }

    /** The entry of a business act; refuses with {@code journal-entry.not-found}. */
    public UUID entryOf(UUID correlation) {
        return journal.entryOf(correlation);
    }

    private Booking booking(Entry entry) {
        var places = entry.legs().stream().map(Leg::place).collect(Collectors.toSet());
        return new Booking(entry, accounts.at(entry.venue(), places));
    }

    /** The entry gets its time and id once its accounts are locked, so that a statement reads in the order of balances. */
    private UUID write(Entry entry, Booking booking) {
        var moved = new HashMap<UUID, Booking.Moved>();
        for (var movement : booking.movements()) {
            moved.put(movement.account(), accounts.move(movement));
        }
        return write(entry, booking, moved, newEntries::add);
    }

    private UUID write(Entry entry, Booking booking, Map<UUID, Booking.Moved> accounts, Pen pen) {
        var venue = venues.get(entry.venue());
        var now = clock.instant();
        var stamp = new NewEntries.Stamp(Ids.next(), now, venue.businessDay(now));
        pen.add(stamp, entry, booking.postings(accounts));
        if (!accounts.isEmpty()) {
            moved.fire(new WalletMoved(stamp.id()));
        }
        return stamp.id();
    }

    private interface Pen {
        void add(NewEntries.Stamp stamp, Entry entry, List<EntryHash.Line> lines);
    }

    /** Posted and held of an account with a floor; zero for one that has never been used. */
    public Balance balance(VenueId venue, Chart chart, UUID owner, String currency) {
        return balances(venue, owner, currency).getOrDefault(chart, Balance.zero(currency));
    }

    /** What may leave an account with a floor now: what is neither held nor frozen. */
    public Money spendable(VenueId venue, Chart chart, UUID owner, String currency) {
        return accounts.spendable(venue, Place.of(chart, owner, currency));
    }

    /** All accounts with a floor that the owner has used in these books. */
    public Map<Chart, Balance> balances(VenueId venue, UUID owner, String currency) {
        return accounts.balances(venue, owner, currency);
    }

    /** What lay on an account with a floor at this moment. */
    public Money balanceAt(VenueId venue, Chart chart, UUID owner, String currency, Instant instant) {
        return journal.balanceAt(venue, Place.of(chart, owner, currency), instant);
    }

    /** Debit minus credit (or the reverse, by the side of the chart) of a house account's postings. */
    public Money sum(VenueId venue, Chart chart, Optional<UUID> owner, String currency) {
        return sums.sum(venue, chart, owner, currency);
    }

    /** The same, only postings of one shift. */
    public Money sumOfShift(VenueId venue, Chart chart, UUID shift, String currency) {
        return sums.sumOfShift(venue, chart, shift, currency);
    }

    /** Everything that was posted under a shift, by type of entry and account. */
    public List<ShiftSum> sumsOfShift(VenueId venue, UUID shift, String currency) {
        return sums.sumsOfShift(venue, shift, currency);
    }

    /** The lines of an account with a floor, the last one recorded first. */
    public Slice<StatementLine> statement(VenueId venue, Chart chart, UUID owner, String currency, PageRequest page) {
        return journal.statement(venue, Place.of(chart, owner, currency), page);
    }

    /** Sets money aside; refuses with {@link InsufficientFunds} when less is available. @return the hold's id */
    public UUID hold(VenueId venue, Chart chart, UUID owner, Money amount, String purpose) {
        return hold(new NewHold(venue, chart, owner, amount, purpose, null));
    }

    /** The same, for a hold that may end by itself. */
    public UUID hold(NewHold hold) {
        var place = Place.of(hold.chart(), hold.owner(), hold.amount().currency());
        var account = account(hold.venue(), place);
        accounts.hold(account, hold.amount());
        return holds.add(account, hold);
    }

    /** For the house: frees at most 50 holds whose time is over. @return how many */
    public int expireHolds() {
        Call.current().caller().mustBeTheHouse();
        var expired = holds.expire(HOLDS_AT_ONCE);
        for (var hold : expired) {
            accounts.free(hold.what());
            events.fire(new HoldExpired(
                    hold.id(), hold.what().account(), hold.what().amount()));
        }
        return expired.size();
    }

    /** Raises a pending hold by an amount; refuses with {@link InsufficientFunds} when less is available. */
    public void raiseHold(UUID hold, Money by) {
        mustBePositive(by);
        accounts.hold(holds.raise(hold, by), by);
    }

    /** Ends the hold without an entry. */
    public void release(UUID hold) {
        accounts.free(holds.release(hold));
    }

    /**
     * From now on nothing may lessen what is available on the account ({@link AccountFrozen}); money may still come in, and
     * what was held before may be settled. An account that is frozen already keeps its reason. @return whether it was not
     */
    public boolean freeze(VenueId venue, Chart chart, UUID owner, String currency, String reason) {
        return frozen.freeze(account(venue, Place.of(chart, owner, currency)), reason);
    }

    /** Ends that; refuses with {@link FrozenByVerification} what only an auditor may release. @return whether it was frozen */
    public boolean unfreeze(VenueId venue, Chart chart, UUID owner, String currency) {
        var account = account(venue, Place.of(chart, owner, currency));
        if (frozen.of(account)
                .filter(mark -> mark.reason().startsWith(FrozenAccounts.BY_VERIFICATION))
                .isPresent()) {
            throw new FrozenByVerification();
        }
        return frozen.unfreeze(account);
    }

    /** Since when and why the account is frozen, if it is. */
    public Optional<Frozen> frozen(VenueId venue, Chart chart, UUID owner, String currency) {
        return frozen.of(account(venue, Place.of(chart, owner, currency)));
    }

    private UUID account(VenueId venue, Place place) {
        return accounts.at(venue, Set.of(place)).values().iterator().next();
    }

    /** Sums per account number over the whole book of a venue; debits equal credits. */
    @RolesAllowed({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
    public List<TrialLine> trialBalance(VenueId venue) {
        var caller = Call.current().caller();
        if (!caller.may(Permission.LEDGER_AUDIT, venue) && !caller.may(Permission.FINANCIALS_VIEW, venue)) {
            throw new NotFound("venue");
        }
        return sums.trialBalance(venue);
    }

    private static void mustBePositive(Money amount) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a hold is above zero: " + amount);
        }
    }
}
