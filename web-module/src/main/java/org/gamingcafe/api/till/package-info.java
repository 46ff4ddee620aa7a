/**
 * Tills, shifts and receipts over JSON.
 *
 * <ol>
 *   <li>Opening and closing a shift is done once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.till}.
 */
@NullMarked
package org.gamingcafe.api.till;

import org.jspecify.annotations.NullMarked;
