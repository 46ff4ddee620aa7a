/**
 * The one table of limits: how often somebody may do something.
 *
 * <ol>
 *   <li>All nodes count together. A sliding window is exact; a fixed window lets at most twice its number pass around the
 *       turn of a period; of a token bucket see {@link org.gamingcafe.platform.limit.Shares}.
 *   <li>Counted is by station or till where a key came along, by account where somebody is signed in, else by address
 *       (of version 6: by its /64), or by the range that a venue has entered (D21).
 *   <li>Who is refused is told when another try makes sense; a refused try does not count.
 *   <li>Allow-listed addresses are not counted. Locks know nothing of that list.
 *   <li>What operators change holds on every node within five seconds, and is on record with what was before.
 *   <li>While the cache is away, rows count (see {@code platform.cluster}).
 *   <li>Refusals are noted per hour and caller, kept for 30 days, and cost no statement each.
 * </ol>
 *
 * Not here: whose word about an address counts (the doors and their proxies), locks (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.platform.limit;

import org.jspecify.annotations.NullMarked;
