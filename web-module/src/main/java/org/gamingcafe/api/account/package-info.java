/**
 * Coming to an account of one's own and keeping it, over JSON.
 *
 * <ol>
 *   <li>Who asks for a mail gets 202 and nothing else, whatever the address.
 *   <li>One path, two bodies: with an address it asks for a link, with a ticket it redeems one.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.identity.account} and {@code identity.login}.
 */
@NullMarked
package org.gamingcafe.api.account;

import org.jspecify.annotations.NullMarked;
