/**
 * Venues: zone, currency, business day, opening hours.
 *
 * <ol>
 *   <li>A person sees a venue in which they have any right; every other one is absent for them.
 *   <li>A code is unique and is the first part of the venue's receipt numbers.
 *   <li>Code, zone and currency of a venue that has books or prices never change.
 *   <li>Who founds a further venue administers it.
 * </ol>
 *
 * Not here: house rules; what stands in a venue (see {@code cafe.station}).
 */
@NullMarked
package org.gamingcafe.cafe.venue;

import org.jspecify.annotations.NullMarked;
