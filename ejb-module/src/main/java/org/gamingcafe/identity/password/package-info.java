/**
 * Passwords: which are good enough, and whether one is right.
 *
 * <ol>
 *   <li>A password has at least 12 characters and is hard to guess, or 8 to 11 of all four classes; it is in no list of
 *       common ones, has at most 128 characters, and is never cut (D34).
 *   <li>The same characters typed on another keyboard are the same password (NFC).
 *   <li>Checking one costs the same time whether there is an account, whether it has a password, or whether it is right.
 *   <li>Hashing never happens inside a transaction.
 *   <li>When the cost of hashing rises, a password is hashed anew at the next sign-in.
 *   <li>Neither the present password nor one of the five before it can be chosen again (E10.1); only their hashes are kept.
 *   <li>A password lasts as long as the strictest role of its owner allows (D25), and its owner is told a week before, once.
 *   <li>What operators or a service for breached passwords know is refused; the service learns five digits of a hash, is
 *       off unless configured, and its trouble keeps nobody out.
 * </ol>
 *
 * Not here: who the account belongs to; sign-in, lockout and links (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.password;

import org.jspecify.annotations.NullMarked;
