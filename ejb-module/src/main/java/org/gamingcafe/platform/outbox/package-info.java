/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.outbox;

import org.jspecify.annotations.NullMarked;
