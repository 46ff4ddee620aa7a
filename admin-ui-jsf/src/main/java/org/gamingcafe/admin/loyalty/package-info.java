/**
 * Pages of points: programme, what a bill would bring, rewards, the points of a member and one's own, the leader board.
 *
 * <p>Not here: rules; they lie in {@code org.gamingcafe.cafe.loyalty}.
 */
@NullMarked
package org.gamingcafe.admin.loyalty;

import org.jspecify.annotations.NullMarked;
