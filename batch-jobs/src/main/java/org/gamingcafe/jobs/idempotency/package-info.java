/** Jobs around the keys of repeated requests. */
@NullMarked
package org.gamingcafe.jobs.idempotency;

import org.jspecify.annotations.NullMarked;
