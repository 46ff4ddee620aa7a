/**
 * The books of a venue: accounts, journal, holds.
 *
 * <ol>
 *   <li>An entry's debits equal its credits in each currency; Java and the database both refuse anything else (I1).
 *   <li>Entries and postings are only ever added (I2); a correction is a new entry.
 *   <li>An account with a floor never holds less than the floor plus what is held back, whoever races: the decision
 *       lies inside one conditional UPDATE (I3).
 *   <li>The balance of an account with a floor equals the sum of its postings (I4); all other accounts are that sum.
 *   <li>Accounts are locked in id order, so that opposite entries never wait for each other.
 *   <li>A hold ends once: captured or released. What an account holds back is the sum of its open holds; the database looks
 *       at that with each commit, whoever wrote them (I3).
 *   <li>One correlation id, one entry (I14).
 *   <li>An entry carries its hash from the moment it is written ({@code EntryHash} defines it to the byte); nobody waits
 *       for anybody to compute it. Free text lies beside it and may be forgotten (D26).
 *   <li>What is decided is sealed at most five seconds later, each entry once, by one sealer per venue at a time: in the
 *       order of transactions, below the oldest one still running, because ids are taken before commit.
 *   <li>Every business day gets a signed root, to be kept outside.
 *   <li>A verification names the row that was altered, removed or inserted and freezes the account. A row removed before
 *       its seal leaves a gap in the lines of its account; only an entry between two house accounts has none for those
 *       few seconds.
 *   <li>Retention closes whole months, if an operator asks for it: a signed checkpoint takes the place of the seals and
 *       their entries and carries what they made on each account, so that all sums, lines and checks hold as before. Only
 *       a function of the database's owner removes entries: none of a month that is not sealed, summed up and verified
 *       as a whole, and none of the last twelve months.
 * </ol>
 *
 * Entries from before the chain have no hash of their own; the first seal takes them as it finds them.
 *
 * <p>Not here: who may move which money (see the rooms that call).
 */
@NullMarked
package org.gamingcafe.cafe.ledger;

import org.jspecify.annotations.NullMarked;
