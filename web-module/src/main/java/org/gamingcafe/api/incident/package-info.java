/**
 * Incidents over JSON.
 *
 * <ol>
 *   <li>Opening and closing one changes what players pay, so both need a key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.incident}.
 */
@NullMarked
package org.gamingcafe.api.incident;

import org.jspecify.annotations.NullMarked;
