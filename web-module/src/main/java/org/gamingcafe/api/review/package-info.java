/**
 * Reviews over JSON.
 *
 * <ol>
 *   <li>A session is reviewed once, so writing one twice is refused and needs no key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.review}.
 */
@NullMarked
package org.gamingcafe.api.review;

import org.jspecify.annotations.NullMarked;
