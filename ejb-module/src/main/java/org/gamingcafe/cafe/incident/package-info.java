/**
 * Incidents: nobody can play at several seats at once, because the power is cut, a switch is dead, or somebody says so.
 *
 * <ol>
 *   <li>Seats of a venue that fall silent together are one incident, however many nodes see it. A seat is in one at a time.
 *   <li>Silence that began before the house listens without a break is nobody's incident: a house that was down hears nothing,
 *       and that is not the venue's power cut.
 *   <li>Who plays there pays nothing for it, keeps the seat, and has one entry that says why (T9); so has who sat there then and
 *       sits elsewhere, or has left, when it is told.
 *   <li>Nobody who says so gives to themselves or to whom they are linked (I16).
 *   <li>For each seat it is over when the seat is heard of again, or when somebody says so. It ends by itself when all seats
 *       are heard of again, and after a longest time.
 *   <li>What it has cost is estimated by the tariff: what the minutes would have cost.
 * </ol>
 *
 * Not here: what is taken out of a bill and how ({@code cafe.play}); when a seat is silent ({@code cafe.station}).
 */
@NullMarked
package org.gamingcafe.cafe.incident;

import org.jspecify.annotations.NullMarked;
