/**
 * Mail to people.
 *
 * <ol>
 *   <li>Who is written to, where and in which language is looked up when the mail is sent; until then the outbox knows
 *       only an account id and a template.
 *   <li>Alerts about password, address, second factor, closing, export and a locked account cannot be turned off (D11).
 *   <li>The ticket of a link is made while its mail is written: neither outbox nor database ever hold one that opens
 *       anything. Links begin with the configured address, never with what a request says.
 *   <li>A sign-in that looks doubtful is told once, with a link that says "this wasn't me" (E9.5). It locks the account
 *       down: sessions, tokens, trust, open links and the password end together, or nothing does; a new password, set by a
 *       mailed link, ends it. What rooms above have stopped stays stopped until they release it.
 *   <li>Who has no address is not written to; that is not a failure.
 *   <li>Every template has its kind, and every kind says whether it can be turned off. What a person has said is looked up
 *       when a mail is sent. Every mail that can be turned off says how, in words and for programs (RFC 8058).
 *   <li>What concerns the safety of the account stands in its list of alerts, written with the act, whether the mail was
 *       wanted or not (E15.3).
 * </ol>
 *
 * Not here: how a mail travels (see {@code platform.mail}).
 */
@NullMarked
package org.gamingcafe.identity.notice;

import org.jspecify.annotations.NullMarked;
