/** Jobs around limits. */
@NullMarked
package org.gamingcafe.jobs.limit;

import org.jspecify.annotations.NullMarked;
