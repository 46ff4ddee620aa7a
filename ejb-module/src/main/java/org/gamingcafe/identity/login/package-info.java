/**
 * The way in: one flow for every door.
 *
 * <ol>
 *   <li>An unknown name, a wrong password and an account that may not sign in cannot be told apart, by answer or by time.
 *   <li>Every attempt is remembered, the failed ones too.
 *   <li>Who must change their password gets a ticket for that and nothing else.
 *   <li>The limit of sign-ins is asked before names, locks and passwords (D02); every try counts.
 *   <li>A ticket sets one new password; all sessions of the account end with it.
 * </ol>
 *
 * Not here: what a session is (see {@code identity.session}); lockout, risk and second factors will come before
 * {@link org.gamingcafe.identity.login.LoginOutcome.SignedIn}.
 */
@NullMarked
package org.gamingcafe.identity.login;

import org.jspecify.annotations.NullMarked;
