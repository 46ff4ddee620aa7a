/**
 * Hundreds of seats in one program, each with a real agent, a desk without screen and a player who follows a script.
 *
 * <ol>
 *   <li>The same seed gives the same players; what differs is what the house does.
 *   <li>Each seat keeps a record of its own of when it was open and for whom, and asks nobody for it.
 * </ol>
 */
@NullMarked
package org.gamingcafe.agent.sim;

import org.jspecify.annotations.NullMarked;
