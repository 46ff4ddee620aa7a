/**
 * The floor as it is seen live: every seat, who plays there and what is booked, told to whoever watches.
 *
 * <ol>
 *   <li>What is committed on any node is told on every node within a second; at most four times a second to each watcher,
 *       however much happens (G183).
 *   <li>What is told is how a seat stands, never how it has changed: who missed something is right again with the next
 *       news of the seat, and who comes back with the id of the news heard last gets what is missing, or everything.
 *   <li>A picture of a venue is kept for ten seconds for all nodes (G120). An act that changes the floor takes its place
 *       with a mark, so that nobody who has read before can bring the old picture back. It may be gone at any moment.
 *   <li>Names are for who may read members; everybody else gets initials.
 *   <li>It is for looking: whether somebody may sit down is decided by the rows.
 * </ol>
 *
 * Not here: states of seats ({@code cafe.station}), who plays ({@code cafe.play}), the connections (the door).
 */
@NullMarked
package org.gamingcafe.cafe.floor;

import org.jspecify.annotations.NullMarked;
