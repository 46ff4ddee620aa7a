/**
 * Passes: time that is paid for before it is played.
 *
 * <ol>
 *   <li>A product is minutes, a local window, daily minutes, or a subscription that renews one of the counted sorts while it
 *       is paid. A pass keeps the terms with which it was sold, whatever becomes of the product.
 *   <li>Of a pass never more is used than it has (I13), of a daily one on no day; the database holds it too.
 *   <li>A pass is at one play session at a time. What was left when the session began is the session's until it ends, so
 *       that no minute is played twice and its bill can be worked out again.
 *   <li>A sale is no revenue (I15): the price is owed (2120) until it is earned. Minutes are earned as they are used, the
 *       last one takes the remainder; a window and a daily pass are earned day by day over their validity. Tax is due with
 *       what is earned. Minutes that are not used in time are breakage (4400), without tax.
 *   <li>Nobody sells to themselves or to somebody they are linked to (I16). Members buy for themselves from their wallet.
 *   <li>A subscription is paid from the wallet when its period is over; without the money it pauses and its owner is told.
 *       Periods are counted from the day on which it began: what began on the 31st does not drift.
 *   <li>A bill that is corrected gives its minutes back, as long as their period lasts. A pass that is paid back ends; what is
 *       left of it, in proportion to its time, goes back to what has paid it, once.
 *   <li>Rows of passes are locked before accounts of the ledger.
 *   <li>Who may not see a pass cannot tell that it exists.
 * </ol>
 *
 * Not here: which pass pays for which second ({@code cafe.tariff}).
 */
@NullMarked
package org.gamingcafe.cafe.pass;

import org.jspecify.annotations.NullMarked;
