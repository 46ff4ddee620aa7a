/** The floor live: over one socket, or as a stream of events; both say the same. Not here: what is told ({@code cafe.floor}). */
@NullMarked
package org.gamingcafe.api.floor;

import org.jspecify.annotations.NullMarked;
