/**
 * Bonus money: given on top of what a member pays in, not refundable, and it expires.
 *
 * <ol>
 *   <li>Every cent of bonus belongs to a grant with a source and an end; the open grants of a wallet add up to what the
 *       ledger holds on its bonus account.
 *   <li>Bonus is spent soonest to expire first; of callers who race for it each cent goes to exactly one.
 *   <li>Grants are locked before ledger accounts, by everybody who touches both.
 *   <li>What expires goes back to promotion as an entry of its own.
 *   <li>A bonus is given by the highest tier that the amount reaches; parts of a cent are not given.
 *   <li>The tiers of a venue are one plan, changed as a whole; of people who change it at once one is first and the
 *       others are told.
 * </ol>
 *
 * Not here: whose wallet it is and who may move it (see {@code cafe.wallet}).
 */
@NullMarked
package org.gamingcafe.cafe.bonus;

import org.jspecify.annotations.NullMarked;
