/**
 * Members of a venue: what the desk knows of them beside their account.
 *
 * <ol>
 *   <li>A member's number is unique in the venue and never changes.
 *   <li>An edit made on an older state than the stored one is refused, whether it touches the member or the account.
 *   <li>A member of another venue is absent.
 *   <li>A card is one member's. Only a keyed hash of its number is kept; a blocked card opens as little as an unknown one (R01).
 * </ol>
 *
 * Not here: how people sign in and are reached ({@code identity.account}), their money ({@code cafe.wallet}).
 */
@NullMarked
package org.gamingcafe.cafe.member;

import org.jspecify.annotations.NullMarked;
