/**
 * Keys, hashes and chance.
 *
 * <ol>
 *   <li>A password is stored as Argon2id with its parameters beside it, so that they can rise.
 *   <li>No more passwords are hashed at once than there are cores; whoever would wait too long is told so.
 *   <li>Tokens and tickets are 256 random bits; only their SHA-256 is stored.
 *   <li>What must be read again (private keys, shared secrets) is sealed with the master key and bound to its purpose.
 *   <li>Access tokens are signed ES256 with a key that the database knows sealed; its public part is published until the
 *       last token signed with it is over.
 *   <li>Rows of the books are hashed in one canonical form; one root stands for many of them.
 * </ol>
 *
 * Not here: policies (which password is good) and lives (how long a token counts).
 */
@NullMarked
package org.gamingcafe.platform.crypto;

import org.jspecify.annotations.NullMarked;
