/**
 * Tills, the shifts of cashiers at them, and receipts.
 *
 * <ol>
 *   <li>At most one shift is open per till and per cashier.
 *   <li>What a drawer should hold is what the ledger has posted under the shift: float plus movements (I11).
 *   <li>A shift that takes money cannot be closed before that money is booked; once closed it takes none.
 *   <li>A shift is closed blind: what was expected is told only afterwards, the difference is booked.
 *   <li>Receipt numbers have no gaps per till (I17).
 *   <li>A receipt says for ever what it said when it was issued; who may not read it cannot tell that it exists.
 * </ol>
 *
 * Not here: what is sold or played, movements in between (pay-in, pay-out), approvals.
 */
@NullMarked
package org.gamingcafe.cafe.till;

import org.jspecify.annotations.NullMarked;
