/** Figures of business days that are over. */
@NullMarked
package org.gamingcafe.jobs.report;

import org.jspecify.annotations.NullMarked;
