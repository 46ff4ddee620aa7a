/**
 * Single-use tickets: links sent by mail, and the right to set a new password after a forced change.
 *
 * <ol>
 *   <li>A ticket can be redeemed once, also when two nodes try at the same moment.
 *   <li>A ticket opens only the purpose for which it was issued.
 *   <li>An expired or used ticket looks exactly like one that never existed.
 *   <li>Only its hash is stored.
 *   <li>A withdrawn ticket is a used one.
 * </ol>
 *
 * Not here: codes typed by people (see {@code identity.twofactor}).
 */
@NullMarked
package org.gamingcafe.platform.ticket;

import org.jspecify.annotations.NullMarked;
