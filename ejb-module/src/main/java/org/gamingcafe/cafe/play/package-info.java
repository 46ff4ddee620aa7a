/**
 * Play sessions and the floor board.
 *
 * <ol>
 *   <li>A seat and a person have at most one open session each (I5).
 *   <li>The segments of a session follow each other without a gap, from its start to its end (I6). Until when it is
 *       reckoned only moves forward (I7).
 *   <li>Play is paid before it is played: a bill is never above what was set aside for it, on a hold, of a credit limit, or
 *       in cash by a guest (T10, T21). Who paid is kept with each charge: bonus before cash before credit.
 *   <li>Players are warned before their money or their time ends, each warning once. When the money has run out, nothing is
 *       billed; after a grace the session ends, however late it is noticed, unless money comes in (T12).
 *   <li>A session is pinned to the tariff version that was active when it began (T2). Another seat and another tier count
 *       from then on, without a new minimum (T16, T22).
 *   <li>The pauses of a session last only so long in sum (15 minutes, a setting); then billing goes on by itself (R11, T17).
 *   <li>However many ask for the end, one bill is settled and one receipt issued (T29); its lines are kept with the
 *       session (I8). A session within the free seconds of its tariff costs nothing (T19).
 *   <li>A guest gets back what was not played, once (T18). Play of staff costs nothing and is recorded in full (T23).
 *   <li>A bill that was too high is reversed and a lower one takes its place; what was too much goes back to what had paid it
 *       (T24, T35).
 *   <li>The passes that a session may use are lent to it when it begins, and what was left of each is kept with it (T13–T15,
 *       T32): no other session has them until it ends, and its bill can be worked out again afterwards.
 *   <li>Who sits down by themselves, by card, by password or by the code on the screen, has one session however often and
 *       wherever they ask at once (I5); a code is used by one.
 *   <li>Rows are locked in the order session, reservation, station, pass, credit, ledger, till.
 * </ol>
 *
 * Not here: what a second costs ({@code cafe.tariff}), where money lies ({@code cafe.wallet}, {@code cafe.ledger}).
 */
@NullMarked
package org.gamingcafe.cafe.play;

import org.jspecify.annotations.NullMarked;
