/**
 * Messages to the outside, sent after the commit of the act that caused them.
 *
 * <ol>
 *   <li>A message is written in the act's transaction: it exists if and only if the act does.
 *   <li>It is delivered at least once, outside of any transaction, in the order of its aggregate.
 *   <li>A failed delivery is tried again later and later, ten times; then the message is parked for a human.
 *   <li>Any number of nodes deliver side by side; a message is with one of them at a time.
 * </ol>
 *
 * Not here: what a message says and how it travels (handlers of other rooms).
 */
@NullMarked
package org.gamingcafe.platform.outbox;

import org.jspecify.annotations.NullMarked;
