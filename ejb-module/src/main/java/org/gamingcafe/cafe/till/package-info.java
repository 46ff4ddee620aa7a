/**
 * Tills, the shifts of cashiers at them, and receipts.
 *
 * <ol>
 *   <li>At most one shift per till and per cashier is not closed.
 *   <li>What a drawer should hold is what the ledger has posted under the shift: float plus movements (I11).
 *   <li>A shift that takes money cannot be closed before that money is booked; once closed it takes none.
 *   <li>Receipt numbers have no gaps per till (I17).
 *   <li>A receipt says for ever what it said when it was issued; who may not read it cannot tell that it exists.
 *   <li>The first print of a receipt is the original; every other one says that it is a copy.
 *   <li>A second person's consent is bound to exactly what was asked, is its asker's own, used once and within an hour.
 *   <li>A till has at most one key that counts; the key opens nothing by itself, and the house keeps its hash alone.
 *   <li>Who shows the key of a till acts on the drawer of that till and on no other; without one it is as their rights are.
 * </ol>
 *
 * Not here: what is sold or played; movements in between, counts and how a shift ends (see {@code cafe.shift}).
 */
@NullMarked
package org.gamingcafe.cafe.till;

import org.jspecify.annotations.NullMarked;
