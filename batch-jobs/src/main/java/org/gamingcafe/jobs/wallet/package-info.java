/**
 * What ends on members' wallets when its time is over.
 *
 * <ol>
 *   <li>Each step may run twice or on several nodes at once, and may be stopped anywhere: what one run has ended another
 *       does not find.
 * </ol>
 *
 * Not here: what ends, and how it is booked; that is said by the rooms.
 */
@NullMarked
package org.gamingcafe.jobs.wallet;

import org.jspecify.annotations.NullMarked;
