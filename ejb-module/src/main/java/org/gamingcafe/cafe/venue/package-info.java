/** Venues: zone, currency, business day. */
@NullMarked
package org.gamingcafe.cafe.venue;

import org.jspecify.annotations.NullMarked;
