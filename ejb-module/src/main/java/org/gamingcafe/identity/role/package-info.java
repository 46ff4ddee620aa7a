/** What a role may do, and who has which role in which venue. */
@NullMarked
package org.gamingcafe.identity.role;

import org.jspecify.annotations.NullMarked;
