package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.Refusal;

/** This card is somebody else's ({@code card.taken}). */
public final class CardTaken extends Refusal {

    CardTaken() {
        super("card.taken");
    }
}
