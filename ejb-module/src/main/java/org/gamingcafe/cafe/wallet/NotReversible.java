package org.gamingcafe.cafe.wallet;

import org.gamingcafe.platform.kernel.Refusal;

/** The desk cannot undo this entry by itself ({@code wallet.not-reversible}). */
public final class NotReversible extends Refusal {

    NotReversible() {
        super("wallet.not-reversible");
    }
}
