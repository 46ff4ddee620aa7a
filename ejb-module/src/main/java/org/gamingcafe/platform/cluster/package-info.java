/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.cluster;

import org.jspecify.annotations.NullMarked;
