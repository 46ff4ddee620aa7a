/**
 * Seats and their states.
 *
 * <ol>
 *   <li>Of two callers who want the same free seat exactly one gets it.
 *   <li>A seat is released or paused only by the play session that sits there.
 *   <li>A seat of another venue is absent.
 * </ol>
 *
 * Not here: who plays and what it costs ({@code cafe.play}); commands to the machines.
 */
@NullMarked
package org.gamingcafe.cafe.station;

import org.jspecify.annotations.NullMarked;
