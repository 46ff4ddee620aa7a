/**
 * The desk at which somebody plays: one contract for a real screen and for simulated ones, and what is shown there.
 *
 * <ol>
 *   <li>What is shown is said whole each time; saying it again changes nothing.
 *   <li>No method waits for the house or for a person.
 * </ol>
 */
@NullMarked
package org.gamingcafe.agent.desk;

import org.jspecify.annotations.NullMarked;
