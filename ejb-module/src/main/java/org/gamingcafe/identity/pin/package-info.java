/**
 * PINs and badges by which cashiers take over a till at which they have signed in fully that day.
 *
 * <ol>
 *   <li>A PIN is four to eight digits, not one of those that everybody tries, and kept as Argon2id of its keyed form.
 *   <li>Five wrong ones in a row, whoever types them at whatever till, and none is looked at before a full sign-in; a try is
 *       taken before the PIN is verified, so that of any number at once at most five are.
 *   <li>A badge is one person's, and kept as a keyed hash; a lost one is taken away without further proof.
 *   <li>Neither opens anything by itself.
 * </ol>
 *
 * Not here: where and when they count (see {@code identity.login}); cards of members (see {@code cafe.member}).
 */
@NullMarked
package org.gamingcafe.identity.pin;

import org.jspecify.annotations.NullMarked;
