/**
 * Who did what, when, why and from where.
 *
 * <ol>
 *   <li>Every {@link org.gamingcafe.platform.kernel.DomainEvent} is one record, written in the act's transaction.
 *   <li>An act that was denied or refused is recorded too, in a transaction of its own. Failed sign-ins are kept with the
 *       sign-ins (identity).
 *   <li>Records cannot be changed or removed by the application; the address and user agent of the caller lie in a
 *       companion row that erasure may remove (D26): the record holds only a salted hash of them.
 *   <li>Each record carries its own hash. A moment later a seal covers it, chained to the seal before; a check names the
 *       record that was altered, removed or inserted. What was written less than about five seconds ago is not sealed yet.
 *   <li>Seals go by the transactions of the database, not by ids or times, so that no writer waits for another.
 *   <li>Retention closes whole months: a signed checkpoint takes the place of the seals and their records. Only two
 *       functions of the database's owner remove rows, none younger than 90 days.
 *   <li>What is shown and exported holds no whole e-mail address or phone number.
 * </ol>
 *
 * Not here: the log of one's own activity (identity), changes of single rows, seals of the ledger.
 */
@NullMarked
package org.gamingcafe.platform.audit;

import org.jspecify.annotations.NullMarked;
