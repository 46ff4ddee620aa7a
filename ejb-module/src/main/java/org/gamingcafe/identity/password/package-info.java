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
 * </ol>
 *
 * Not here: who the account belongs to; sign-in, lockout and links (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.password;

import org.jspecify.annotations.NullMarked;
