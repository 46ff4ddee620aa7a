/**
 * The program behind `./cafe`: it starts, watches and stops a whole house on one machine.
 *
 * <ol>
 *   <li>The order is always database, migration, mail, nodes, balancer; it stops in the reverse order.
 *   <li>Everything it writes stands in one run directory; two houses with different directories and ports do not meet.
 *   <li>Secrets are made once, kept in a file that only its owner reads, and never printed, except for a one-time password.
 *   <li>What an earlier run left behind is ended before a new one begins.
 *   <li>A fault of the surroundings (port taken, program missing) is one line that says what to do.
 * </ol>
 *
 * Not here: the rules of the house, and production, where the operator's own tools start the same server with the same settings.
 */
@NullMarked
package org.gamingcafe.launcher;

import org.jspecify.annotations.NullMarked;
