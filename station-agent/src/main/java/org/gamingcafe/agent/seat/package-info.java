/**
 * What a seat shows and does, decided from what the house has said and what happens at the desk.
 *
 * <ol>
 *   <li>No lease, no open screen, whatever the reason (staff who say so excepted, for half an hour at most).
 *   <li>While the house cannot be reached the seat stays open until its lease ends (T6), and is locked from then on (T7).
 *   <li>A command is done once, however often it is told, also when the program was started anew in between.
 *   <li>What happens is noted on the disk, until the house has confirmed it.
 *   <li>Who is not there any more is asked, and then paused or ended, as the rules of the group say (T18).
 * </ol>
 *
 * Not here: how it looks ({@code agent.screen}).
 */
@NullMarked
package org.gamingcafe.agent.seat;

import org.jspecify.annotations.NullMarked;
