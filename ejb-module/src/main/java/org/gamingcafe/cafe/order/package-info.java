/**
 * Orders: what guests want to be brought, from the counter, from their seat or from their phone.
 *
 * <ol>
 *   <li>An order costs what its guest saw when it was opened, whatever prices become meanwhile.
 *   <li>Its goods are taken from stock when it is sent, in the order of the lots as always, and their cost is booked then; what
 *       is not there is refused. What was eaten can be paid, whatever is left on the shelf.
 *   <li>It goes one way: open, sent, preparing, ready, served. Steps may be left out, none is taken back.
 *   <li>It is paid by sales, piece by piece; each piece is paid once, whoever races (I14). A part, all, a part refunded, all
 *       refunded: that is what its pieces say.
 *   <li>It is voided only before anything is paid, with a reason that is kept; its goods go back to the lots they came from, or
 *       to waste. Afterwards it is a refund.
 *   <li>Who plays orders for themselves only: at their seat, or on their phone. What they have not paid yet stays within the
 *       venue's limit, and goods for older people are for those whose age is known.
 * </ol>
 *
 * Not here: the sales that pay an order, their receipts and refunds (see {@code cafe.sale}).
 */
@NullMarked
package org.gamingcafe.cafe.order;

import org.jspecify.annotations.NullMarked;
