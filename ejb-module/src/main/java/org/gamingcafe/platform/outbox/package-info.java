/**
 * Messages to the outside, sent after the commit of the act that caused them.
 *
 * <ol>
 *   <li>A message is written in the act's transaction: it exists if and only if the act does.
 *   <li>It is delivered at least once, outside of any transaction, in the order of its aggregate. A handler may see the same
 *       message again when a node dies between the delivery and its note; it tells repeats by the message's id (a mail
 *       carries the same Message-ID).
 *   <li>A failed delivery is tried again later and later; after {@code CAFE_OUTBOX_TRIES} the message is parked for a human,
 *       who retries or discards it. Later messages of its aggregate do not wait for a parked one.
 *   <li>Any number of nodes deliver side by side; a message is with one of them at a time.
 *   <li>After a commit the same node delivers at once and tells the others (NOTIFY, many commits in one); everybody looks
 *       every five seconds besides, because a hint can get lost.
 *   <li>What is due is found by its state, never by an id that was reached before.
 *   <li>Rows hold ids and names of templates; what was delivered is removed after 30 days.
 * </ol>
 *
 * Not here: what a message says and how it travels (handlers of other rooms).
 */
@NullMarked
package org.gamingcafe.platform.outbox;

import org.jspecify.annotations.NullMarked;
