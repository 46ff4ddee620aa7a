/**
 * Statements of the paths that are walked a thousand times a second, past the persistence context (docs/adr/0013).
 *
 * <ol>
 *   <li>A statement runs in the caller's transaction, over the connection of its entity manager.
 *   <li>What is written {@link org.gamingcafe.platform.sql.AtCommit at the commit} is written with the transaction or not at
 *       all.
 * </ol>
 *
 * Not here: any statement; those stand in the collections, which are the only ones to use this room.
 */
@NullMarked
package org.gamingcafe.platform.sql;

import org.jspecify.annotations.NullMarked;
