/** To be said by its builder. */
@NullMarked
package org.gamingcafe.platform.mail;

import org.jspecify.annotations.NullMarked;
