/** People administered. */
@NullMarked
package org.gamingcafe.api.user;

import org.jspecify.annotations.NullMarked;
