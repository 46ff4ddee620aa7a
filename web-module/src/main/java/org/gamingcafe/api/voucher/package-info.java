/**
 * Vouchers and gift cards over JSON.
 *
 * <ol>
 *   <li>A code is shown in one answer only, to whoever issued it and to a repeat of the same request.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.voucher}.
 */
@NullMarked
package org.gamingcafe.api.voucher;

import org.jspecify.annotations.NullMarked;
