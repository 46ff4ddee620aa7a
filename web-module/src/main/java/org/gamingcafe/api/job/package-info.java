/**
 * Jobs over JSON, for batch operators.
 *
 * <ol>
 *   <li>An operator sees when jobs are due and how they went, starts, stops and goes on with them, and changes their times.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.platform.job}.
 */
@NullMarked
package org.gamingcafe.api.job;

import org.jspecify.annotations.NullMarked;
