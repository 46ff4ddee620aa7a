package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody needs more cards ({@code card.too-many}). */
public final class TooManyCards extends Refusal {

    TooManyCards(int most) {
        super("card.too-many", most);
    }
}
