/** Signing in, signing out, setting a new password. Not here: who may sign in (see {@code identity.login}). */
@NullMarked
package org.gamingcafe.admin.login;

import org.jspecify.annotations.NullMarked;
