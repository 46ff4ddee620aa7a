/**
 * The audit trail over JSON, for auditors.
 *
 * <ol>
 *   <li>A list is filtered, walked page by page, and taken along as a table without formulas.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.platform.audit}.
 */
@NullMarked
package org.gamingcafe.api.audit;

import org.jspecify.annotations.NullMarked;
