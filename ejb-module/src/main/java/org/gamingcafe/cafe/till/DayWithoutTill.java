package org.gamingcafe.cafe.till;

import java.time.LocalDate;
import org.gamingcafe.platform.kernel.Money;

/**
 * What was paid on a business day without a till: by guests themselves, from the wallet, at the seat or on the phone.
 *
 * @param receipts of what was sold and played, and what they came to
 * @param givenBack credit notes, and what they came to: below zero
 */
public record DayWithoutTill(LocalDate day, long receipts, Money goods, Money play, long creditNotes, Money givenBack) {

    public Money total() {
        return goods.plus(play).plus(givenBack);
    }
}
