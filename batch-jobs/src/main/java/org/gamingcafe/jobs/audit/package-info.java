/** Jobs around the audit trail. */
@NullMarked
package org.gamingcafe.jobs.audit;

import org.jspecify.annotations.NullMarked;
