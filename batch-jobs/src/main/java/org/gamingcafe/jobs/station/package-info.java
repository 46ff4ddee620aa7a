/** Jobs around stations. */
@NullMarked
package org.gamingcafe.jobs.station;

import org.jspecify.annotations.NullMarked;
