/**
 * Card terminals that are connected to a till, and what they are asked to take and to give back.
 *
 * <ol>
 *   <li>What a terminal is asked is kept, and committed, before anything is sent to it; nothing outside is waited for inside a
 *       transaction.
 *   <li>Its yes is booked once (I14): the money is on the clearing account (1200), and the customer's (2150) until a sale takes
 *       it, once, or it is given back.
 *   <li>Whatever breaks after it was asked leaves the outcome unknown, not decided: the terminal is asked what it did last, by the
 *       same node or another one, also after a restart, until it has said so. Nothing is asked to pay twice.
 *   <li>A terminal has one payment at a time, whichever node or person asks.
 *   <li>What it is asked to give to a card goes the same way: its yes is booked once (2150 / 1200), and is one refund of the sale that
 *       was named before, or is turned round.
 *   <li>What the terminal cannot tell any more a second look decides: somebody who may refund, with a reason.
 * </ol>
 *
 * Not here: what is sold (see {@code cafe.sale}), and slips of terminals that stand alone.
 */
@NullMarked
package org.gamingcafe.cafe.terminal;

import org.jspecify.annotations.NullMarked;
