/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.job;

import org.jspecify.annotations.NullMarked;
