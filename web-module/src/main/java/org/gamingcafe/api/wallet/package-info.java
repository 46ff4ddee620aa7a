/**
 * Members' prepaid money over JSON.
 *
 * <ol>
 *   <li>Money moves once per key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.wallet}.
 */
@NullMarked
package org.gamingcafe.api.wallet;

import org.jspecify.annotations.NullMarked;
