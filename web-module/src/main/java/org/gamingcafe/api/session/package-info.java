/**
 * The caller's own login sessions, and the public keys that verify access tokens.
 *
 * <ol>
 *   <li>Only public halves of keys are shown.
 *   <li>A session of somebody else is answered like one that never was.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.identity.session}.
 */
@NullMarked
package org.gamingcafe.api.session;

import org.jspecify.annotations.NullMarked;
