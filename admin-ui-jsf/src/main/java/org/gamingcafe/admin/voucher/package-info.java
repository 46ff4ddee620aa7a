/**
 * Pages about vouchers and gift cards.
 *
 * <ol>
 *   <li>Codes are never kept with the page: they are shown in the answer to the click that issued them, and a download
 *       asks for the same batch again under the same key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.voucher}.
 */
@NullMarked
package org.gamingcafe.admin.voucher;

import org.jspecify.annotations.NullMarked;
