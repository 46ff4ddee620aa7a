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
 *   <li>A hold ends once: captured or released.
 *   <li>One correlation id, one entry (I14).
 * </ol>
 *
 * Not here: who may move which money (see the rooms that call), reversal, sealing and verification.
 */
@NullMarked
package org.gamingcafe.cafe.ledger;

import org.jspecify.annotations.NullMarked;
