package org.gamingcafe.cafe.ledger;

import org.gamingcafe.platform.kernel.Refusal;

/** The account holds less than is wanted ({@code wallet.insufficient-funds}). */
public final class InsufficientFunds extends Refusal {

    InsufficientFunds(Object available, Object wanted) {
        super("wallet.insufficient-funds", available, wanted);
    }
}
