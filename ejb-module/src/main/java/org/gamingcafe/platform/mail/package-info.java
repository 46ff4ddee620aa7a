/**
 * Mail to one address: a template in the person's language, filled in and handed to the mail server.
 *
 * <ol>
 *   <li>What is filled in can neither add a header nor a recipient.
 *   <li>Every mail carries its text in plain and as HTML; what is filled in is no markup there.
 *   <li>The same message sent twice carries the same Message-ID.
 *   <li>A mail server that does not answer costs at most the configured timeout; the outbox tries again.
 * </ol>
 *
 * Not here: who is meant, and what they wish to hear about (see {@code identity.notice}).
 */
@NullMarked
package org.gamingcafe.platform.mail;

import org.jspecify.annotations.NullMarked;
