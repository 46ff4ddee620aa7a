/**
 * What somebody shows besides a password, or instead of one: codes of an app, codes sent by mail or SMS, codes on paper, and
 * passkeys.
 *
 * <ol>
 *   <li>The secret of an app is sealed with the key ring; codes that were sent or printed are kept as keyed hashes. What
 *       is stored opens nothing.
 *   <li>A code of an app works once, and none before it works any more (RFC 6238, 5.2); one step of leeway to either side.
 *   <li>An app counts only when it has shown a code, within ten minutes of its set-up; until then nothing has changed. Only
 *       the login session or the challenge that began a set-up sees its secret and confirms it.
 *   <li>Of ten backup codes each works once; a new set makes the one before worthless.
 *   <li>A sent code is good for ten minutes and three tries, and only the latest of each way counts. It is made while its
 *       message is written; until then nothing that is stored opens anything.
 *   <li>Codes go by SMS to a number from which a first code has come back; while the house cannot send any, none is offered.
 *   <li>After three wrong proofs in a row, of whatever kind, none is looked at for 15 minutes; of any number at once, on any
 *       nodes, at most three are looked at. The owner is told once. A right code that was used before is refused and not
 *       counted: nobody has guessed it.
 *   <li>Rows decide what is single-use; no cache has a say (D39).
 *   <li>Administrators and managers must have a second factor, cashiers unless their venue says otherwise (D27).
 *   <li>A request to remove the factor of a colleague lasts a day and is decided once, of any number at once on any nodes; never
 *       by who has asked, nor with consent of whom it concerns.
 * </ol>
 *
 * Passkeys (WebAuthn Level 3) are key pairs of which the house knows the public half, on devices that verify their owners:
 *
 * <ol>
 *   <li>A challenge is random, good for five minutes, one purpose and one answer, whatever the answer; of any number of callers
 *       on any nodes one uses it. Only its hash is stored.
 *   <li>Origin and relying party are settings; what a request says of its host has no say.
 *   <li>Whoever signs has been verified by their device; a signature without that opens nothing.
 *   <li>A counter that was seen before opens nothing and is told to the owner. Of two signatures with one count at most one
 *       is taken.
 *   <li>What is asked of somebody who is not known yet is the same for everybody.
 *   <li>A passkey belongs to one account and can be known once. Authenticators know the owner by a random handle.
 *   <li>No statement about the maker of a device is asked for: nobody is told which devices somebody owns.
 *   <li>Beside an app a passkey is a further way to show the second factor; alone it asks nobody for anything, so that a lost
 *       device locks nobody out.
 * </ol>
 *
 * Not here: when a sign-in asks for it, and the challenge that waits for it (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.twofactor;

import org.jspecify.annotations.NullMarked;
