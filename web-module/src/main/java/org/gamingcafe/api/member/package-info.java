/**
 * Members over JSON.
 *
 * <ol>
 *   <li>An edit names the version that was seen; a stale one is refused.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.member}.
 */
@NullMarked
package org.gamingcafe.api.member;

import org.jspecify.annotations.NullMarked;
