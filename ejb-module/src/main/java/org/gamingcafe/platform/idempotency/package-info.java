/**
 * The same request twice is one act.
 *
 * <ol>
 *   <li>Of all requests with the same caller, route and key exactly one runs; the others get its stored result.
 *   <li>A request that comes while the first is under way waits for it, up to 5 s.
 *   <li>The same key with another body is refused.
 *   <li>An act that was refused or failed leaves no key behind and may be sent again.
 *   <li>A result lies beside its effect, written in the same transaction, for seven days; then a job removes it.
 * </ol>
 *
 * Not here: what a door does with the header, and the retry of deadlocks.
 */
@NullMarked
package org.gamingcafe.platform.idempotency;

import org.jspecify.annotations.NullMarked;
