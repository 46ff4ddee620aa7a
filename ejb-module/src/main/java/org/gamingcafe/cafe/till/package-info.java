/** Tills, shifts, receipts. */
@NullMarked
package org.gamingcafe.cafe.till;

import org.jspecify.annotations.NullMarked;
