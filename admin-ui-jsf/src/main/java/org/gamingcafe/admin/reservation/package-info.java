/** Bookings: the day at a glance, the desk's list, one booking, the waiting list, settings; and a member's own. */
@NullMarked
package org.gamingcafe.admin.reservation;

import org.jspecify.annotations.NullMarked;
