/**
 * Venues: zone, currency, business day.
 *
 * <ol>
 *   <li>A person sees a venue in which they have any right; every other one is absent for them.
 *   <li>A code is unique and is the first part of the venue's receipt numbers.
 * </ol>
 *
 * Not here: opening hours, house rules; what stands in a venue (see {@code cafe.station}).
 */
@NullMarked
package org.gamingcafe.cafe.venue;

import org.jspecify.annotations.NullMarked;
