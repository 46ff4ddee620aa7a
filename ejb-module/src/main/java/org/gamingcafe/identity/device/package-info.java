/**
 * Devices, as people would call them.
 *
 * <ol>
 *   <li>What a browser says of itself is told in a few words ("Firefox, Windows"); what says nothing stays unnamed.
 *   <li>It is for people only: nothing is decided by it, because anybody can send any words.
 * </ol>
 *
 * Not here yet: trusted devices, the place of an address.
 */
@NullMarked
package org.gamingcafe.identity.device;

import org.jspecify.annotations.NullMarked;
