/**
 * Sales over JSON.
 *
 * <ol>
 *   <li>A sale is made once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.sale}.
 */
@NullMarked
package org.gamingcafe.api.sale;

import org.jspecify.annotations.NullMarked;
