/**
 * What players say about their play: staff read it and hide what does not belong there.
 *
 * <p>Not here: rules; they lie in {@code org.gamingcafe.cafe.review}.
 */
@NullMarked
package org.gamingcafe.admin.review;

import org.jspecify.annotations.NullMarked;
