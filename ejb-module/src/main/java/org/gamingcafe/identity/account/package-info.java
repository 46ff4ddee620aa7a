/**
 * People: who they are to the house and how they are reached.
 *
 * <ol>
 *   <li>An e-mail address and a username belong to one account, in whatever case they were typed.
 *   <li>Two people who edit the same account do not overwrite each other: the second is told.
 *   <li>An account is never removed; erasure empties its personal columns.
 * </ol>
 *
 * Not here: passwords, roles, sessions; what makes a member a member (see {@code cafe.member}).
 */
@NullMarked
package org.gamingcafe.identity.account;

import org.jspecify.annotations.NullMarked;
