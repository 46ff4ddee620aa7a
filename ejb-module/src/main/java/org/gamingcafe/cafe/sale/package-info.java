/**
 * Sales at the counter, and what is given back of them.
 *
 * <ol>
 *   <li>Goods, money and receipt move in one transaction: all of it or nothing.
 *   <li>What is paid equals the total to the cent, whatever the tenders; only cash may exceed it, and then the change is
 *       given. Only what is left for cash is rounded, and that is booked.
 *   <li>Tax is inside the price and computed per line, after all that is taken off.
 *   <li>A command that is sent again sells nothing again (I14); a slip, a code, a use of a promotion and a consent pay once.
 *   <li>Nobody pays with their own wallet at their own till, and nobody refunds to themselves (I16).
 *   <li>Refunds of a line never exceed it (I10), go back the way the money came, and stand in the shift that pays them out.
 *   <li>Above a limit, or another way, a second person consents, to exactly that.
 * </ol>
 *
 * Not here: the connected terminal, orders of the kitchen, points (they answer {@link org.gamingcafe.cafe.sale.Tender}).
 */
@NullMarked
package org.gamingcafe.cafe.sale;

import org.jspecify.annotations.NullMarked;
