/**
 * Signing in and out, the own profile, over JSON.
 *
 * <ol>
 *   <li>A wrong name and a wrong password are answered alike.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.identity.login}.
 */
@NullMarked
package org.gamingcafe.api.login;

import org.jspecify.annotations.NullMarked;
