/** The way in: one flow for every door. */
@NullMarked
package org.gamingcafe.identity.login;

import org.jspecify.annotations.NullMarked;
