/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.config;

import org.jspecify.annotations.NullMarked;
