/**
 * People: who they are to the house and how they are reached.
 *
 * <ol>
 *   <li>An e-mail address and a username belong to one account, in whatever case they were typed.
 *   <li>Two people who edit the same account do not overwrite each other: the second is told.
 *   <li>Who registers learns nothing of whether an address is known: same answer, same hash, same statements; the owner
 *       of the address gets a mail (D38).
 *   <li>An address counts as somebody's own only after they came by a link from its mailbox; a link dies with the address
 *       it was sent to. Who registered themselves has no role before (D23).
 *   <li>An account that the desk has entered comes to its owner by a mailed link or a code; the desk never sets a password,
 *       and once the owner signs in it cannot name another address (D23). Where there is no confirmed one it may enter one;
 *       that counts for nothing, and gets one mail and no other, until the owner, signed in, has come by its link, was
 *       shown the address and has named it.
 *   <li>An account moves to another address only after its owner, who has shown a factor, the old address and the new one
 *       have all said so, in this order and within a day; whoever gives it up before wins over whoever confirms after. Who
 *       asks for an address that somebody has learns nothing of it (E14).
 *   <li>Who has deactivated their account comes back by a mailed link; whom the house has deactivated, the house lets in
 *       again (D32).
 *   <li>An account is never removed; erasure empties its personal columns.
 * </ol>
 *
 * Not here: how passwords are kept, roles, sessions; what makes a member a member (see {@code cafe.member}).
 */
@NullMarked
package org.gamingcafe.identity.account;

import org.jspecify.annotations.NullMarked;
