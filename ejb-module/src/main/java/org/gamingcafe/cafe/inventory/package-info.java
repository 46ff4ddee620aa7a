/**
 * Products, the lots in which they lie in stock, and every move of stock.
 *
 * <ol>
 *   <li>Stock on hand is never below zero; of callers who race for the last piece one gets it.
 *   <li>The lots of a product add up to its stock on hand, and so do its moves (I12). The database refuses a commit after which
 *       they would not, and each night it is looked at once more, with the books (1400) beside it.
 *   <li>Pieces are taken from the lot that expires first; what they had cost is the cost of that lot. What comes back goes to
 *       the lot it came from.
 *   <li>What is past its date, by the calendar of the venue, is neither sold nor sent on; it is there until it is written off.
 *   <li>Products are locked in id order, before accounts of the ledger.
 *   <li>A price that is set for later begins by itself; who sells gets the price that counts at that moment and keeps it.
 *   <li>A product is never removed, and neither is a move, a price or a receipt of goods.
 *   <li>SKUs are unique in a venue, barcodes among what it sells.
 *   <li>Whatever changes a product or its stock makes the kept pages of the catalogue old with its commit.
 *   <li>Never more comes of a purchase order than was ordered.
 *   <li>A count tells nobody what should lie there before it is finished, and is booked by somebody who took no part in it; what
 *       is sold meanwhile stays sold.
 *   <li>What leaves one venue arrives in another with the same cost and expiry.
 *   <li>A kit is as many as can be made of its parts; they leave stock when it is sold, and come back as what it was made of then.
 *   <li>Never more is paid to a supplier than is owed there.
 * </ol>
 */
@NullMarked
package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.NullMarked;
