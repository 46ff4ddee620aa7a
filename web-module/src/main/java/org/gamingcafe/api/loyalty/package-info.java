/**
 * Points of members over JSON: programme, enrolments, points, rewards, redemptions, leader board.
 *
 * <ol>
 *   <li>Points are whole numbers; what they pay is money.
 *   <li>What moves points by hand or gives a reward needs a key.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.loyalty}.
 */
@NullMarked
package org.gamingcafe.api.loyalty;

import org.jspecify.annotations.NullMarked;
