/**
 * Products over JSON.
 *
 * <ol>
 *   <li>Prices are gross.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.inventory}.
 */
@NullMarked
package org.gamingcafe.api.inventory;

import org.jspecify.annotations.NullMarked;
