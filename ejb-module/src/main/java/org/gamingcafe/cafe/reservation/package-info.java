/**
 * Bookings of seats, and the list of those who wait for one.
 *
 * <ol>
 *   <li>No two bookings have a seat at the same time, whoever races on however many nodes: the database refuses it (I9). Play
 *       that goes on has its seat in the same table until it is to end, so neither takes the other's.
 *   <li>Times are instants, so midnight and the clock change are nothing special; days and opening hours are those of the
 *       venue's zone.
 *   <li>What was agreed (deposit, fee, until when it is free, how long one is waited for) is kept with a booking; later
 *       settings do not change it.
 *   <li>A deposit is set aside on the member's wallet when the booking is made. It ends once: free again on arrival or on a
 *       cancellation in time; as far as the fee goes it is taken of whoever cancels late or does not come. No balance changes
 *       without its entry in the books.
 *   <li>Shortly before it begins a seat is locked: only the party sits down there, by the booker's account, by the code of the
 *       seat, or because the desk says so. A code is used once; only its keyed hash is kept.
 *   <li>Who plays without a booking is told until when, and plays no longer than until the seat is locked for the next one.
 *   <li>A party sits together where seats with consecutive numbers are free.
 *   <li>Whoever has waited longest is offered seats first; an offer holds them for some minutes and then goes to the next.
 *   <li>Rows are locked in the order session, reservation, seat, station, pass, credit, ledger.
 * </ol>
 *
 * Not here: play itself ({@code cafe.play}), which tells this room who sits down, stays and leaves.
 */
@NullMarked
package org.gamingcafe.cafe.reservation;

import org.jspecify.annotations.NullMarked;
