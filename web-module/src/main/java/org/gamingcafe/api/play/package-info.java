/**
 * Play sessions over JSON.
 *
 * <ol>
 *   <li>Starting, changing and ending play is done once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.play}.
 */
@NullMarked
package org.gamingcafe.api.play;

import org.jspecify.annotations.NullMarked;
