/**
 * What people decide about their data, and the copy of it that they take along.
 *
 * <ol>
 *   <li>A setting holds from the next request on. What somebody has agreed to or taken back is on record with the words they
 *       had read and the time; the record stays under a pseudonymous id.
 *   <li>One export is under way at a time, however often and wherever it is asked for; it is put together by a job from
 *       what every room of the house contributes ({@code kernel.PersonalData}).
 *   <li>An export lies sealed, opens for its signed-in owner only, who has just shown a factor, for seven days; each
 *       opening is on record. A lockdown cancels it.
 *   <li>Whose day has come is forgotten by all rooms in one transaction, or by none; an open play session and an unpaid debt
 *       put it off, and the person is told until when. Of a cancellation and an erasure at the same moment one is whole.
 *       Many are forgotten in the same transaction, by as many statements as one; who cannot be does not hold the others.
 *   <li>Who is forgotten gets one last mail. What stays names a number only, and no sum changes (I20).
 * </ol>
 *
 * Not here: which notices somebody wants (see {@code identity.notice}); how somebody asks to be forgotten (see {@code identity.leaving}).
 */
@NullMarked
package org.gamingcafe.identity.privacy;

import org.jspecify.annotations.NullMarked;
