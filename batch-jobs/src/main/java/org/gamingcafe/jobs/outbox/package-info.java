/** Jobs around messages to the outside. */
@NullMarked
package org.gamingcafe.jobs.outbox;

import org.jspecify.annotations.NullMarked;
