/**
 * Acts for which it does not suffice to be signed in.
 *
 * <ol>
 *   <li>An act that says {@link org.gamingcafe.platform.kernel.StepUp} is refused with {@code step-up.required} unless its
 *       caller has shown a password or second factor in this login session within ten minutes; signing in counts.
 *   <li>The refusal names the ways in which this person can show one.
 *   <li>Whether it is fresh is asked of the caller and costs no statement.
 *   <li>The house itself is not asked; whoever is no person is refused.
 * </ol>
 *
 * Not here: how a factor is verified (identity).
 */
@NullMarked
package org.gamingcafe.platform.access;

import org.jspecify.annotations.NullMarked;
