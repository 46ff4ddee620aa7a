/** Prepaid money of members. */
@NullMarked
package org.gamingcafe.cafe.wallet;

import org.jspecify.annotations.NullMarked;
