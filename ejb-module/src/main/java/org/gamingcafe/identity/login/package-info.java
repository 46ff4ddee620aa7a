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
 *   <li>Who is signed in shows their password again for acts that need it; it is verified at the same gate and counted for
 *       this login session. A second factor does as well, under the lock of all proofs of the account; then the session counts
 *       as one that has shown it.
 *   <li>A password is verified in one place only, the {@code Gate}: lock, password, status, in this order.
 *   <li>After five wrong passwords in a row none is looked at for 15 minutes, whichever name was typed, whatever the door and
 *       the node; of any number of guesses at once at most five are verified. A right password begins the count anew, and
 *       right ones at once are never taken for guesses (E3.2).
 *   <li>A name that nobody has is counted, locked and told like one that somebody has; so is asking to unlock it (D14).
 *   <li>A station, till, trusted device or login session that vouches for the caller has a counter of its own and is not
 *       stopped by the lock of everybody else (D12).
 *   <li>A right password that looks doubtful shows more: the second factor, whatever device is trusted (D15), or a code that
 *       is mailed now. What looks worst is answered like a wrong password. Not even another password is set before.
 *   <li>The lock stops passwords and nothing else: login sessions and their refresh tokens live on. They are proof that
 *       somebody was let in, and a lock that ended them would be a weapon for anybody who knows a name.
 *   <li>The owner gets one mail for each lock. A mailed link, a new password or staff lift it before its time.
 *   <li>What was verified counts for the person as they were seen before. A change of password or status, a forced change
 *       and the end of all sessions make it worthless, however long the hash took: nothing is opened for it.
 *   <li>Between a right password and a session stands one step, {@code SecondStep}, whatever the door: who has a second
 *       factor shows it, and who must have one and has none sets one up first (E2.9, D27). Until then there is a challenge,
 *       which opens that step and nothing else.
 *   <li>A challenge lasts five minutes, or once as long as a code that was sent for it; of any number of callers on any nodes
 *       one takes it. Its row decides; the cache only knows it by heart (G064, D39).
 *   <li>A wrong proof is committed before it is told; a right one whose challenge is gone uses up nothing.
 *   <li>At the browser of an enrolled till passwords are counted for the till, as PINs and badges are.
 *   <li>At an enrolled till cashiers who have signed in there fully since its day began come back by PIN or badge, through the same
 *       step and for the account as it was then. One login session acts at a till: of any number who take it over at once one gets on.
 *       When the till's key is revoked or replaced, nobody acts there or may come back.
 * </ol>
 *
 * Not here: what a session is, and the last look at the status before each token (see {@code identity.session});
 * how doubtful a sign-in is (see {@code identity.risk}), and what proves more than a password (see {@code identity.twofactor}).
 */
@NullMarked
package org.gamingcafe.identity.login;

import org.jspecify.annotations.NullMarked;
