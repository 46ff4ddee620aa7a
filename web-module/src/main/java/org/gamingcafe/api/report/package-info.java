/**
 * Figures over JSON, and as a table.
 *
 * <ol>
 *   <li>What is downloaded is the same as what is shown, and harmless in a spreadsheet.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.report}.
 */
@NullMarked
package org.gamingcafe.api.report;

import org.jspecify.annotations.NullMarked;
