package org.gamingcafe.cafe.sale;

import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.Leg;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * A way to pay for which a room above answers; found by CDI. It is asked within the transaction of the sale or refund: first
 * for the legs of money, and when these are in the books and the sale is kept, it moves what is its own. Whoever refuses
 * there undoes all of it.
 */
public interface Tender {

    /** A part of a sale or refund: who pays or gets back so much. */
    record Part(UUID sale, VenueId venue, AccountId account, Money amount) {}

    /** Which payments are its own. */
    NewSale.Tender kind();

    /** The debits that pay this part; refuses what cannot be paid so. */
    List<Leg> paying(Part part);

    /** The part is paid: takes what has paid it. */
    void paid(Part part);

    /** The credits with which this part goes back. */
    List<Leg> returning(Part part);

    /** The part has gone back: gives back what had paid it. Of one sale one at a time. */
    void returned(Part part);
}
