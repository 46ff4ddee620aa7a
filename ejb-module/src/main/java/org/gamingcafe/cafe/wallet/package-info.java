/**
 * Prepaid money of members.
 *
 * <ol>
 *   <li>A wallet never goes below zero, held money counted as gone (I3); it lies in the books of the member's home
 *       venue, in its currency.
 *   <li>A top-up brings at least 5.00 and no more than 1000.00 may lie on a wallet afterwards, whoever races (R10).
 *   <li>A top-up is no revenue (I15): drawer and wallet gain the same amount.
 *   <li>Nobody at the counter moves money on their own wallet (I16).
 *   <li>Bonus is spent before cash.
 *   <li>Who may not see a wallet cannot tell that it exists.
 * </ol>
 *
 * Not here: bonus grants, vouchers, refunds, transfers, freezing.
 */
@NullMarked
package org.gamingcafe.cafe.wallet;

import org.jspecify.annotations.NullMarked;
