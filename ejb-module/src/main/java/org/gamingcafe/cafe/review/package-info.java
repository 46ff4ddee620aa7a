/**
 * What players say about their play: one to five stars, and a text if they like.
 *
 * <ol>
 *   <li>A session that was settled has at most one review, by its player and by nobody else, whoever races.
 *   <li>It may be changed for 24 hours; after that it stays as it is.
 *   <li>Staff may hide one with a reason. It stays visible to its author and to staff, and counts in no average.
 *   <li>Who is erased leaves stars behind, and no words.
 * </ol>
 */
@NullMarked
package org.gamingcafe.cafe.review;

import org.jspecify.annotations.NullMarked;
