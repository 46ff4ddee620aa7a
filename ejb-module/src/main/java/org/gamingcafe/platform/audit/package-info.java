/**
 * Who did what, when, why.
 *
 * <ol>
 *   <li>Every {@link org.gamingcafe.platform.kernel.DomainEvent} is one record, written in the act's transaction.
 *   <li>An act that was refused is recorded too, in a transaction of its own.
 *   <li>Records cannot be changed or removed by the application; the address and user agent of the caller lie in a
 *       companion row that erasure may remove (D26).
 * </ol>
 *
 * Not here: the log of one's own activity (identity), changes of single rows.
 */
@NullMarked
package org.gamingcafe.platform.audit;

import org.jspecify.annotations.NullMarked;
