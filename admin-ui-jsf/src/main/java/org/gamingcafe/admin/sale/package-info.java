/** The cart and its payment at the counter. Not here: what a sale does to stock and books (see {@code cafe.sale}). */
@NullMarked
package org.gamingcafe.admin.sale;

import org.jspecify.annotations.NullMarked;
