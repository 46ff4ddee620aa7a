/**
 * Seats over JSON.
 *
 * <ol>
 *   <li>A seat of another venue is answered like an absent one.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.station}.
 */
@NullMarked
package org.gamingcafe.api.station;

import org.jspecify.annotations.NullMarked;
