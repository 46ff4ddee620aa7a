/**
 * The way in: one flow for every door.
 *
 * <ol>
 *   <li>An unknown name, a wrong password and an account that may not sign in cannot be told apart, by answer or by time.
 *   <li>Every attempt is remembered, the failed ones too.
 *   <li>Who must change their password gets a ticket for that and nothing else.
 *   <li>The limit of sign-ins is asked before names, locks and passwords (D02); every try counts.
 *   <li>A ticket sets one new password; all sessions of the account end with it, and all other tickets like it.
 *   <li>A deactivated account is answered like a wrong password; who knows the password gets the way back by mail. One that
 *       is about to be deleted opens its own pages only (D32).
 * </ol>
 *
 * Not here: what a session is (see {@code identity.session}); lockout, risk and second factors will come before
 * {@link org.gamingcafe.identity.login.LoginOutcome.SignedIn}.
 */
@NullMarked
package org.gamingcafe.identity.login;

import org.jspecify.annotations.NullMarked;
