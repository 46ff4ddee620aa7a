/**
 * Play sessions and the floor board.
 *
 * <ol>
 *   <li>A seat and a person have at most one open session each (I5).
 *   <li>The segments of a session follow each other without a gap, from its start to its end (I6).
 *   <li>Play is paid before it is played: a bill is never above what the session's hold sets aside (T10), and a session
 *       whose money has run out ends at exactly that second, however late it is noticed.
 *   <li>A session is pinned to the tariff version that was active when it began (T2).
 *   <li>The pauses of a session last only so long in sum (15 minutes, a setting); then billing goes on by itself (R11, T17).
 *   <li>However many ask for the end, one bill is settled and one receipt issued (T29); its lines are kept with the
 *       session (I8). A session within the free seconds of its tariff costs nothing (T19).
 *   <li>The passes that a session may use are lent to it when it begins, and what was left of each is kept with it (T13–T15,
 *       T32): no other session has them until it ends, and its bill can be worked out again afterwards.
 *   <li>Rows are locked in the order session, station, pass, ledger, till.
 * </ol>
 *
 * Not here: what a second costs ({@code cafe.tariff}), where money lies ({@code cafe.wallet}, {@code cafe.ledger}).
 */
@NullMarked
package org.gamingcafe.cafe.play;

import org.jspecify.annotations.NullMarked;
