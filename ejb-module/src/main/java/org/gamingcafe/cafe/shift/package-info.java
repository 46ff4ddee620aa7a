/**
 * What happens to a drawer beside sales, how it is counted, how a shift ends, and what it came to.
 *
 * <ol>
 *   <li>Every movement of a drawer names its shift (I11), and never takes out more than is in it.
 *   <li>Who counts does not know what is expected: it is told once the shift is closed.
 *   <li>A drawer is counted again once; both counts are kept. Once a second person was asked, nothing is counted again.
 *   <li>A difference above the limit of the venue is closed with a second person's consent to exactly this count.
 *   <li>Of a hand-over one shift closes and the next opens with what was counted, in one transaction.
 *   <li>Every shift that is closed has one Z report, numbered without gaps per till; it says for ever what it said.
 * </ol>
 *
 * Not here: opening a shift, receipts, consents (see {@code cafe.till}).
 */
@NullMarked
package org.gamingcafe.cafe.shift;

import org.jspecify.annotations.NullMarked;
