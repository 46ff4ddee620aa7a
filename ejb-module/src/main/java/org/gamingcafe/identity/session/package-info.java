/** Login sessions, access tokens and refresh families. */
@NullMarked
package org.gamingcafe.identity.session;

import org.jspecify.annotations.NullMarked;
