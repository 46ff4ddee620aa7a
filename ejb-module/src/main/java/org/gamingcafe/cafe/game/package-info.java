/**
 * Games: what can be played where, from which age, and how many may at once (R05).
 *
 * <ol>
 *   <li>Of two seats that want the last licence of a game exactly one gets it.
 *   <li>A licence belongs to a play session at its seat. It is back when the game is closed or was not started, and at the
 *       latest when the session ends, moves or its seat is lost: in the transaction in which that happens.
 *   <li>However a seat is told to start the program of a game, by whom and for how many seats at once, it takes a licence,
 *       or is not told.
 *   <li>Who is younger than a game is rated does not play it, and who has shown no document counts as the youngest. A guardian
 *       at hand may decide otherwise, except for what is rated for adults; play of staff is not asked.
 *   <li>A game is retired, never deleted: what was played stays on record.
 * </ol>
 *
 * Not here: how a command reaches a seat, and which programs a group allows ({@code cafe.station}); who may sit down
 * ({@code cafe.member}, {@code cafe.play}).
 */
@NullMarked
package org.gamingcafe.cafe.game;

import org.jspecify.annotations.NullMarked;
