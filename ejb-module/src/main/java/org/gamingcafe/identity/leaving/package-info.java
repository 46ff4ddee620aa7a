/**
 * People who go: for a while, by deactivating their account, or for good, by having it deleted; and who change their mind.
 *
 * <ol>
 *   <li>Who goes has shown a factor a moment ago, and is told by mail what they have done; so are all who come back.
 *   <li>A deactivated account ends all its sessions at once and opens to nobody; its owner comes back by a mailed link (D32).
 *   <li>A deletion counts only after its owner has also confirmed it from their mailbox; for 30 days from then the account
 *       opens its own pages and nothing else, and its owner may cancel it with one press of a button (E11.3, E11.4).
 *   <li>Of a cancellation and a confirmation at the same moment one is whole: who has cancelled is not deleted.
 *   <li>Who asks says what is to become of what is left in the wallet; who does not, leaves it to the house (D35).
 *   <li>Nobody goes who is needed: the last administrator, or whom another room holds ({@link
 *       org.gamingcafe.identity.leaving.LeavingTie}).
 *   <li>Whose data the law wants kept is not erased before the day that was said, or somebody lifts it; the owner is told
 *       until when, and not why.
 *   <li>"This wasn't me" takes back every deletion, asked for or confirmed.
 * </ol>
 *
 * Not here: coming back (see {@code identity.account}), the gate that opens only own pages (at the doors, by {@code
 * Caller.leaving}), and what happens on the thirtieth day (see {@code identity.privacy}).
 */
@NullMarked
package org.gamingcafe.identity.leaving;

import org.jspecify.annotations.NullMarked;
