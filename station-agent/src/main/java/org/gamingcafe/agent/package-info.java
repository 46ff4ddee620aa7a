/**
 * The program at a seat: how it is started, and the watchdog that starts it again.
 *
 * <ol>
 *   <li>It knows the house by its API alone; nothing here comes from the house's own code.
 *   <li>One agent runs for a directory of memory at a time.
 *   <li>When the seat's process ends the screen is covered at once, and another process goes on with what is on the disk.
 * </ol>
 */
@NullMarked
package org.gamingcafe.agent;

import org.jspecify.annotations.NullMarked;
