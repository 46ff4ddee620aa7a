/**
 * Points of members: a programme per venue, what buying and playing brings, and what points pay for.
 *
 * <ol>
 *   <li>Points are a second book of the ledger (9100 to 9400, {@code PTS}); what remains of a member's lots is their balance.
 *   <li>What a bill brings is whole numbers, rounded down once per bill; it keeps the edition of the programme and the tier of
 *       that moment, so that a refund or correction takes back exactly the difference.
 *   <li>Nobody who is not enrolled gets points, and what was paid with points brings none.
 *   <li>Points never go below zero. What should be taken back and was spent is written down as owed; the next points pay for it.
 *   <li>Who races for the same points gets them once: whatever moves points of a member holds their row until commit.
 *   <li>Points are used from the lot that expires first; what a payment or reward used comes back to its lots.
 *   <li>Nobody gives points to themselves or to somebody they are linked to, at the till neither (I16).
 *   <li>The last of a reward is redeemed once, and never more of it in all or by one member than it says.
 *   <li>Nobody stands on the leader board who has not chosen a name for it.
 * </ol>
 *
 * Whoever moves money and points moves the money first: then accounts are locked in the same order by all.
 */
@NullMarked
package org.gamingcafe.cafe.loyalty;

import org.jspecify.annotations.NullMarked;
