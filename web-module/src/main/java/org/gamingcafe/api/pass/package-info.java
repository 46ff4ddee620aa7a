/** Passes and what is sold as one over HTTP. */
@NullMarked
package org.gamingcafe.api.pass;

import org.jspecify.annotations.NullMarked;
