/**
 * Devices, as people would call them; those they trust; and where addresses lie.
 *
 * <ol>
 *   <li>What a browser says of itself is told in a few words ("Firefox, Windows"); what says nothing stays unnamed. Trust
 *       never rests on it, because anybody can send any words.
 *   <li>A trusted device is one that shows a random secret of which only the hash is stored; it counts for one account and
 *       30 days (E6.2).
 *   <li>Trust ends by removal, with a new password, with another second factor or none, and with a lockdown. A row that is
 *       gone is trust that is gone. An account has twenty trusted devices at most; another one takes the place of the oldest.
 *   <li>The place of an address comes from the operator's file and is unknown without it. Nobody outside is ever asked.
 * </ol>
 *
 * Not here: what a trusted device is spared (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.device;

import org.jspecify.annotations.NullMarked;
