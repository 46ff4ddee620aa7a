/**
 * Venues over JSON.
 *
 * <ol>
 *   <li>Only venues in which the caller has a right are shown.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.venue}.
 */
@NullMarked
package org.gamingcafe.api.venue;

import org.jspecify.annotations.NullMarked;
