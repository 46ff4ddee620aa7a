/**
 * Figures of each business day, so that a board over a year reads days and not what happened on them (G118).
 *
 * <ol>
 *   <li>A day of a venue is counted once it is over, and anew for a week, because who still plays then may be found to have been
 *       at a seat out of order. After that it stays as it was told. Seats and opening hours stay as they were on the first count.
 *   <li>It may be counted by several at once and be interrupted anywhere; the figures are the same (C3).
 *   <li>Revenue is what the books say of the business day: without tax, less what was given back on it. Played is what was
 *       billable, split where the business day ends; what is corrected after a session has ended changes the revenue of the day of
 *       the correction, and no time.
 *   <li>Figures name nobody.
 * </ol>
 *
 * Not here: what the figures are made of; they are read from {@code cafe.ledger}, {@code cafe.play}, {@code cafe.member}.
 */
@NullMarked
package org.gamingcafe.cafe.report;

import org.jspecify.annotations.NullMarked;
