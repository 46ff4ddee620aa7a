/**
 * What a role may do, and who has which role in which venue.
 *
 * <ol>
 *   <li>A person has at most one role in a venue (D31).
 *   <li>What a role grants is one table, the same in every venue, changed only by a migration.
 *   <li>There is always somebody who may administer the house: the last administrator keeps the role.
 * </ol>
 *
 * Not here: who a person is, and whether they are signed in.
 */
@NullMarked
package org.gamingcafe.identity.role;

import org.jspecify.annotations.NullMarked;
