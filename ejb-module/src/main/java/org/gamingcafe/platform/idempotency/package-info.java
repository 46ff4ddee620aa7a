/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.idempotency;

import org.jspecify.annotations.NullMarked;
