/** Sales at the counter. */
@NullMarked
package org.gamingcafe.cafe.sale;

import org.jspecify.annotations.NullMarked;
