/**
 * The first start of an empty house: a venue and an administrator, or a whole demo venue.
 *
 * <ol>
 *   <li>Nothing happens in a house that has an account.
 *   <li>No password has a default: the administrator's comes from the environment and must be changed, those of the demo are
 *       random and lie in one private file.
 *   <li>The node is ready only when this is done.
 * </ol>
 */
@NullMarked
package org.gamingcafe.jobs.start;

import org.jspecify.annotations.NullMarked;
