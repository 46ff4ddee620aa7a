/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.observe;

import org.jspecify.annotations.NullMarked;
