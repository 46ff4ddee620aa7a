/**
 * How long a seat may run.
 *
 * <ol>
 *   <li>A lease is believed only if the house has signed it, for this very station.
 *   <li>It counts from when it arrived first, by a clock that nobody sets: neither a wrong time of day (T5) nor a lease
 *       that is shown again makes it longer.
 *   <li>A restart of the program or of the computer makes it no longer either.
 * </ol>
 *
 * Not here: what the seat looks like while it runs ({@code agent.seat}).
 */
@NullMarked
package org.gamingcafe.agent.lease;

import org.jspecify.annotations.NullMarked;
