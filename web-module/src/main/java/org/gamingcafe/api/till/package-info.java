/**
 * Tills, shifts from float to Z report, and receipts over JSON.
 *
 * <ol>
 *   <li>Whatever happens to a drawer or a shift is done once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.till} and {@code shift}.
 */
@NullMarked
package org.gamingcafe.api.till;

import org.jspecify.annotations.NullMarked;
