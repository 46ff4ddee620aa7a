package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** Nobody sits down with this card; whether it is known, and why not, is not said ({@code card.refused}). */
public final class CardRefused extends Refusal {

    public CardRefused() {
        super(Kind.DENIED, "card.refused");
    }
}
