/**
 * Money from one member of a venue to another: the one offers, the other accepts.
 *
 * <ol>
 *   <li>An offer sets the cash aside; bonus is not given away. It ends once: accepted, declined by the one, withdrawn by
 *       the other, or expired; then what was set aside is moved or free again, never both.
 *   <li>Only the two members act, each for their own part; nobody at the counter does it for them (I16).
 *   <li>A venue limits a single transfer and what a member may offer in 24 hours; whoever races, the limit holds.
 *   <li>Opposite transfers never wait for each other in a circle.
 * </ol>
 *
 * Not here: how much may lie on the receiver's wallet (see {@code cafe.wallet}).
 */
@NullMarked
package org.gamingcafe.cafe.transfer;

import org.jspecify.annotations.NullMarked;
