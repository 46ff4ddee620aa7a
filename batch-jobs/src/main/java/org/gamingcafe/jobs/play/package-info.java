/** Sessions that were played, billed again by a draft: piece by piece. */
@NullMarked
package org.gamingcafe.jobs.play;

import org.jspecify.annotations.NullMarked;
