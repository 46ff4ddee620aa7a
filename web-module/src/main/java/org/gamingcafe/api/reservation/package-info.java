/** Bookings of seats, and the waiting list. */
@NullMarked
package org.gamingcafe.api.reservation;

import org.jspecify.annotations.NullMarked;
