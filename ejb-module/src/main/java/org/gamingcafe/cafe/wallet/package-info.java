/**
 * Prepaid money of members, and what may be done with it at the desk.
 *
 * <ol>
 *   <li>A wallet never goes below zero, held money counted as gone (I3); it lies in the books of the member's home
 *       venue, in its currency.
 *   <li>A top-up brings at least so much, and no more than so much may lie on a wallet afterwards, bonus included (R10,
 *       T28), whoever races; both are terms of the venue, 5.00 and 1000.00 unless it has its own. Cash that does not fit
 *       is refused, a bonus that does not fit is cut.
 *   <li>A top-up is no revenue (I15): drawer and wallet gain the same amount, a bonus comes from promotion.
 *   <li>Nobody at the counter moves money on their own wallet or on a linked one (I16): same phone, or marked by a
 *       manager, who cannot take away a mark of their own.
 *   <li>Bonus is spent before cash.
 *   <li>A top-up goes back the way it came, never more than is left of it; bonus that came with it is taken back, and
 *       what of it was used is taken off the cash.
 *   <li>Nothing leaves a frozen wallet but what was held before; money may come in.
 *   <li>A member whom a manager trusts may owe up to a limit, which nobody passes, whoever races (T21). What is owed lies on
 *       1300 until it is paid; debt is written off by two people.
 *   <li>Who may not see a wallet cannot tell that it exists.
 * </ol>
 *
 * Not here: bonus grants and tiers ({@code cafe.bonus}), transfers ({@code cafe.transfer}), vouchers
 * ({@code cafe.voucher}).
 */
@NullMarked
package org.gamingcafe.cafe.wallet;

import org.jspecify.annotations.NullMarked;
