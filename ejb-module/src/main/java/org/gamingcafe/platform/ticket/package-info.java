/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.ticket;

import org.jspecify.annotations.NullMarked;
