/**
 * Prices of time and the pure billing function.
 *
 * <ol>
 *   <li>A tariff version never changes once it was active; what is billed by it stays billed by it (T2).
 *   <li>At every instant at most one rule of a version gives the price of a group: versions with overlapping rules are
 *       refused. The rule in force is the one that the venue's wall clock shows at that instant, so a missing hour in
 *       spring is not billed and a repeated hour in autumn is billed twice (T3, T4). Time without a rule has no price
 *       and cannot be played.
 *   <li>A bill is exact: whole seconds times rates as one fraction, rounded once, halves up. Its lines and its tax add
 *       up to it.
 *   <li>A session that is not longer than the free seconds costs nothing; a longer one is billed from its first second.
 *       The least seconds and the unit apply once to a session. The seconds that they add are shared among the lines
 *       in proportion, by largest remainder; where the price falls within the last unit, a bill may therefore fall by
 *       a few minor units as the unit fills up. With a unit of one second a bill never falls.
 *   <li>Up to the instant that {@code affordableUntil} names, no bill on the way is above the budget.
 * </ol>
 *
 * Not here: holidays, tiers, discounts, start-up fees and caps (they come as further cuts and factors of the same
 * function); money itself ({@code cafe.ledger}).
 */
@NullMarked
package org.gamingcafe.cafe.tariff;

import org.jspecify.annotations.NullMarked;
