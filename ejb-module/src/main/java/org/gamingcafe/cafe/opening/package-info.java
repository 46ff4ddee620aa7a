/**
 * Moving in: what a venue had before its first day here comes from tables (CSV) onto the books, against opening balance (3100).
 *
 * <p>Promises:
 *
 * <ol>
 *   <li>A preview tries every line with the rules of the room it belongs to, and keeps nothing.
 *   <li>An import is booked whole or not at all.
 *   <li>It is taken back whole or not at all: by reversal, and only while nothing of it has been used.
 *   <li>Of the file nothing is kept but its name, and which line became what.
 * </ol>
 */
@NullMarked
package org.gamingcafe.cafe.opening;

import org.jspecify.annotations.NullMarked;
