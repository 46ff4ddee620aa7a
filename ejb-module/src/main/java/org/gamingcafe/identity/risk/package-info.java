/**
 * How doubtful a sign-in with the right password is.
 *
 * <ol>
 *   <li>What speaks against it is asked of small signals, each with a weight that operators may turn; the sum is a score from
 *       0 to 100, and its explanation is kept with the attempt.
 *   <li>What could not be asked counts as medium, never as nothing.
 *   <li>Habits are learnt from sign-ins that were the owner's only: those that nothing spoke against, those with the code
 *       that was mailed, and those that the owner has confirmed. They fade by half in 30 days.
 *   <li>The very first sign-in is nothing to wonder about.
 *   <li>Wrong passwords, which anybody can type for anybody, make a sign-in doubtful and are never what refuses it.
 * </ol>
 *
 * Not here: what is done about it (see {@code identity.login}), and whom it is told (see {@code identity.notice}).
 */
@NullMarked
package org.gamingcafe.identity.risk;

import org.jspecify.annotations.NullMarked;
