/**
 * What business days have brought, on a page.
 *
 * <ol>
 *   <li>What is downloaded is the same as what is shown, and harmless in a spreadsheet.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.report}.
 */
@NullMarked
package org.gamingcafe.admin.report;

import org.jspecify.annotations.NullMarked;
