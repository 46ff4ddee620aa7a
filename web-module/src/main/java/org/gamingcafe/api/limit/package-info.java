/** Limits, the allow-list and those who were refused, over JSON. Not here: rules; they lie in {@code platform.limit}. */
@NullMarked
package org.gamingcafe.api.limit;

import org.jspecify.annotations.NullMarked;
