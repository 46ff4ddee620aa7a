package org.gamingcafe.cafe.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * The books. Called by the rooms that move money, never by doors (except for reading by auditors). READ COMMITTED; the
 * decision whether an account may spend lies inside one conditional UPDATE (D33); accounts are locked in id order.
 */
@Stateless
@PermitAll
public class LedgerService {

    /**
     * Posts the entry and returns its id. Refuses with {@link InsufficientFunds} when an account would go below its
     * floor. An entry with legs on wallets books them with their balance after.
     */
    public UUID post(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** Posted and held of an account with a floor; zero for one that has never been used. */
    public Balance balance(VenueId venue, Chart chart, UUID owner, String currency) {
        throw new UnsupportedOperationException();
    }

    /** Debit minus credit (or the reverse, by the side of the chart) of a house account's postings. */
    public Money sum(VenueId venue, Chart chart, Optional<UUID> owner, String currency) {
        throw new UnsupportedOperationException();
    }

    /** The same, only postings of one shift. */
    public Money sumOfShift(VenueId venue, Chart chart, UUID shift, String currency) {
        throw new UnsupportedOperationException();
    }

    public Slice<StatementLine> statement(VenueId venue, Chart chart, UUID owner, String currency, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Sets money aside; refuses with {@link InsufficientFunds} when less is available. @return the hold's id */
    public UUID hold(VenueId venue, Chart chart, UUID owner, Money amount, String purpose) {
        throw new UnsupportedOperationException();
    }

    /** Raises a pending hold by an amount; refuses with {@link InsufficientFunds} when less is available. */
    public void raiseHold(UUID hold, Money by) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the hold and posts the entry in one step: the held money is free again for exactly this entry (which may
     * debit less than was held). A hold ends once; a second ending is refused with {@code ledger.hold-ended}.
     */
    public UUID capture(UUID hold, Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** Ends the hold without an entry. */
    public void release(UUID hold) {
        throw new UnsupportedOperationException();
    }

    /** Sums per account number over the whole book of a venue; debits equal credits. */
    @RolesAllowed({Permission.LEDGER_AUDIT, Permission.FINANCIALS_VIEW})
    public List<TrialLine> trialBalance(VenueId venue) {
        throw new UnsupportedOperationException();
    }
}
