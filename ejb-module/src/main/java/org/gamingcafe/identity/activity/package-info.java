/**
 * What happened to an account, as the person behind it reads it.
 *
 * <ol>
 *   <li>It is written with the act, or not at all.
 *   <li>Words and figures of the house only: no name, address or number gets into it. From where somebody did something is
 *       kept apart, and only when they did it themselves; erasure takes it away.
 *   <li>It is kept for a year.
 * </ol>
 *
 * A new entry is a line in {@link org.gamingcafe.identity.activity.ActivityAction} and one in its observer.
 *
 * <p>Not here: the trail for auditors (see {@code platform.audit}); attempts to sign in (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.activity;

import org.jspecify.annotations.NullMarked;
