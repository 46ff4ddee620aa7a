package org.gamingcafe.cafe.wallet;

import java.util.UUID;
import org.gamingcafe.platform.kernel.Money;

/**
 * A refund: what was taken off the cash balance, handed out, taken back of unused bonus, and kept for used bonus.
 *
 * @param undone the part of the top-up that is undone: paid out and charged together
 */
public record RefundReceipt(
        UUID transactionId, Money undone, Money paidOut, Money clawedBack, Money charged, WalletView wallet) {}
