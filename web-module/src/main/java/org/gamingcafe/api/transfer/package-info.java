/**
 * Money between members over JSON.
 *
 * <ol>
 *   <li>Each act runs once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.transfer}.
 */
@NullMarked
package org.gamingcafe.api.transfer;

import org.jspecify.annotations.NullMarked;
