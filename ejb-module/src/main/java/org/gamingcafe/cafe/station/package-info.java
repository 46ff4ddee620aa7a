/**
 * Seats: what stands there, in which state it is, what it is told, and until when it may run.
 *
 * <ol>
 *   <li>Of two callers who want the same free seat exactly one gets it.
 *   <li>A seat is released or paused only by the play session that sits there.
 *   <li>A seat of another venue is absent.
 *   <li>Nobody sits down on a seat with an open ticket, or on one whose program has been silent for a minute.
 *   <li>A seat has one living key at most. Only its hash is kept, and it opens nothing but the seat's own things.
 *   <li>A command for which nothing at the seat has means is refused. It is done when the device says so, else it times out;
 *       it ends once, whoever comes first.
 *   <li>Heartbeats are gathered on each node and written together.
 *   <li>A seat runs for as long as its signed lease says, whether the house can be reached or not. What it notes in the
 *       meantime is merged once, however often it is sent, and dated by how long ago it was (T5–T7).
 *   <li>A seat hears the rules of its group with every heartbeat. What it calls for, reports and shows is kept for a while only,
 *       and whoever looks at its screen is on record (R02).
 * </ol>
 *
 * Not here: who plays and what it costs ({@code cafe.play}); how far a lease may go ({@code cafe.play}).
 */
@NullMarked
package org.gamingcafe.cafe.station;

import org.jspecify.annotations.NullMarked;
