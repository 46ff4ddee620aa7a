/** The night's work on stock. */
@NullMarked
package org.gamingcafe.jobs.inventory;

import org.jspecify.annotations.NullMarked;
