/** Seats and their states. */
@NullMarked
package org.gamingcafe.cafe.station;

import org.jspecify.annotations.NullMarked;
