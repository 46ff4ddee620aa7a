/**
 * Sales at the counter.
 *
 * <ol>
 *   <li>Goods, money and receipt move in one transaction: all of it or nothing.
 *   <li>What is paid equals the total to the cent; only cash may exceed it, and then the change is given.
 *   <li>Tax is inside the price and computed per line.
 *   <li>A command that is sent again sells nothing again (I14).
 *   <li>Nobody pays with their own wallet at their own till (I16).
 * </ol>
 *
 * Not here: void and refund, discounts, further tenders.
 */
@NullMarked
package org.gamingcafe.cafe.sale;

import org.jspecify.annotations.NullMarked;
