/**
 * What operators may turn, and the clock.
 *
 * <ol>
 *   <li>Every setting is read from the environment once, checked, and injected as a record of
 *       {@link org.gamingcafe.platform.kernel.Settings}.
 *   <li>A house with wrong or missing settings, or with a database of another age, does not start: one message lists all
 *       faults at once.
 *   <li>There is one {@link java.time.Clock}. In the profiles {@code dev} and {@code test} a file can set it ahead.
 * </ol>
 *
 * Not here: what people edit in the house (venues, tariffs, limits).
 */
@NullMarked
package org.gamingcafe.platform.config;

import org.jspecify.annotations.NullMarked;
