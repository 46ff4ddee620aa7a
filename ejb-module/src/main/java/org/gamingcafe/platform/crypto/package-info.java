/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.crypto;

import org.jspecify.annotations.NullMarked;
