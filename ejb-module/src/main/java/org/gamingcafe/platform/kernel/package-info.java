/**
 * The words that every floor uses: money, ids, who calls, what happened, why not.
 *
 * <ol>
 *   <li>A {@link org.gamingcafe.platform.kernel.Money} is a whole number of minor units of one currency; amounts of two
 *       currencies never meet.
 *   <li>A {@link org.gamingcafe.platform.kernel.Refusal} changes nothing and carries a stable code.
 *   <li>A {@link org.gamingcafe.platform.kernel.Call} lasts as long as one request, page act, job step or timer.
 * </ol>
 *
 * Not here: beans, queries, anything that needs a container.
 */
@NullMarked
package org.gamingcafe.platform.kernel;

import org.jspecify.annotations.NullMarked;
