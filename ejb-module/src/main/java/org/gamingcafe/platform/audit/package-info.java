/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.audit;

import org.jspecify.annotations.NullMarked;
