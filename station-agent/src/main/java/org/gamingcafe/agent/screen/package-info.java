/**
 * A real desk: windows over everything else, keyboard and mouse as the X server sees them, programs of this computer.
 *
 * <ol>
 *   <li>While it is locked every screen is covered, and the window comes to the front again whatever comes before it.
 *   <li>What somebody has typed is gone when the seat opens.
 *   <li>While it is open the bar takes no keyboard from the game.
 * </ol>
 */
@NullMarked
package org.gamingcafe.agent.screen;

import org.jspecify.annotations.NullMarked;
