/** Password hashes, policy, expiry. Knows only account ids. */
@NullMarked
package org.gamingcafe.identity.password;

import org.jspecify.annotations.NullMarked;
