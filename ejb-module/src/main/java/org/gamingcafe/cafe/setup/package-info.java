/**
 * How far a venue is from its first guest.
 *
 * <ol>
 *   <li>What is done is read from what there is; nothing is kept of a walk through the set-up, so that one can leave it and
 *       come back at any time.
 *   <li>Only who may change a venue sees what it lacks.
 * </ol>
 *
 * Not here: the acts themselves; each lies in the room of what it makes.
 */
@NullMarked
package org.gamingcafe.cafe.setup;

import org.jspecify.annotations.NullMarked;
