/** Prices of time and the pure billing function. */
@NullMarked
package org.gamingcafe.cafe.tariff;

import org.jspecify.annotations.NullMarked;
