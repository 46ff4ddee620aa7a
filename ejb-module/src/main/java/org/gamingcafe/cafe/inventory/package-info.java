/**
 * Products, the lots in which they lie in stock, and every move of stock.
 *
 * <ol>
 *   <li>Stock on hand is never below zero; of callers who race for the last piece one gets it.
 *   <li>The lots of a product add up to its stock on hand, and so do its moves (I12).
 *   <li>Pieces are taken from the lot that expires first; what they had cost is the cost of that lot.
 *   <li>Products are locked in id order.
 * </ol>
 *
 * Not here: suppliers, counts, price versions, kits.
 */
@NullMarked
package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.NullMarked;
