/**
 * Prices of time, the pure billing function, and tariff versions.
 *
 * <ol>
 *   <li>A version is written by one person and approved by another; from then on it never changes. What is billed by it
 *       stays billed by it (T2). Going back is a new version made of an old one.
 *   <li>A scheduled version holds from its instant on, whether or not anybody has turned its state: there is no gap.
 *   <li>At every instant at most one rule of a version gives the price of a group to a tier: versions with overlapping
 *       rules are refused, drafts with a gap too. The rule in force is the one that the venue's wall clock shows at that
 *       instant, so a missing hour in spring is not billed and a repeated hour in autumn is billed twice (T3, T4). The
 *       class of a day changes at local midnight. Time without a rule has no price and cannot be played.
 *   <li>A session is cut wherever anything changes: segment, rule, holiday, tier, duration, discount, tax, business day,
 *       pass. Only billable time costs money, and a pause beyond its limit (T17); grace, outage and free time do not.
 *   <li>A pass that holds pays first: a window, then counted time, soonest to expire first (T13–T15, T32). The allowance of
 *       a business day is there once, however often the wall shows that day, and expires when the day ends.
 *   <li>A bill is exact: seconds × rate × duration × discounts (tier, promotion, product, each once), then a day's maximum
 *       per session and business day, as one fraction, rounded once by the version's rule. Lines, taxes and the parts of
 *       bonus, cash and credit add up to it by largest remainder.
 *   <li>A session that is not longer than the free seconds costs nothing; a longer one is billed from its first second.
 *       Fee, least amount, least seconds and unit apply once to a session, never again after a move or grace (T12, T16).
 *       Time that a pass had paid for when money began to pay counts towards the least seconds. Fee and least amount are
 *       discounted as the first paid second is, so that a whole discount costs nothing (T23).
 *   <li>The seconds that the unit adds are shared among the paid lines in proportion, by largest remainder; where the price
 *       falls within the last unit, a bill may therefore fall by a few minor units as the unit fills up. A quote is the
 *       amount that no bill on the way is above; where one price holds it is the bill.
 *   <li>Up to the instant that {@code affordableUntil} names, no bill on the way is above the budget (T10).
 *   <li>What was charged until an instant and what is charged after it add up to the bill: steps are
 *       differences of bills.
 *   <li>The derivation of a line is canonical JSON; bills are worked out again from it alone, and by the function (I8).
 * </ol>
 *
 * Not here: who owns which pass ({@code cafe.pass}); money itself ({@code cafe.ledger}).
 */
@NullMarked
package org.gamingcafe.cafe.tariff;

import org.jspecify.annotations.NullMarked;
