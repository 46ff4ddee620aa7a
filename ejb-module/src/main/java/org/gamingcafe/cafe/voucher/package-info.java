/**
 * Vouchers and gift cards: codes that become money on a wallet.
 *
 * <ol>
 *   <li>A code is shown once, to whoever issued it; the house keeps only its hash (I19). The answer kept for a repeated
 *       request is sealed.
 *   <li>A code becomes money once, whoever races, and it ends once: redeemed, void or expired.
 *   <li>Every state is booked: a voucher comes from promotion, a gift card from the drawer; redeemed, it becomes wallet
 *       cash; void or expired, a voucher goes back to promotion and a gift card becomes breakage.
 *   <li>A code that is worth more than a sale pays its part and keeps the rest, until it is spent or its time is over; the
 *       rest is never paid out in cash.
 *   <li>Who guesses codes is stopped after five that do not exist in fifteen minutes, on all nodes together. A code that
 *       exists is no guess, whether it is refused or its redemption has to be repeated.
 * </ol>
 *
 * Not here: what may lie on a wallet and who may fill it (see {@code cafe.wallet}).
 */
@NullMarked
package org.gamingcafe.cafe.voucher;

import org.jspecify.annotations.NullMarked;
