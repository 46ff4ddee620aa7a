/** Stations as a list. Not here: their states' rules (see {@code cafe.station}). */
@NullMarked
package org.gamingcafe.admin.station;

import org.jspecify.annotations.NullMarked;
