/**
 * The public keys that verify access tokens.
 *
 * <ol>
 *   <li>Only public halves are shown.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.identity.session}.
 */
@NullMarked
package org.gamingcafe.api.session;

import org.jspecify.annotations.NullMarked;
