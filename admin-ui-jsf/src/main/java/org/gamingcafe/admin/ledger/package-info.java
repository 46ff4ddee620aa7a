/**
 * The books for auditors: journal, trial balance, verification.
 *
 * <ol>
 *   <li>Nothing is changed here; a page shows what the room answers.
 *   <li>What is downloaded is the same as what is shown, and harmless in a spreadsheet.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.ledger}.
 */
@NullMarked
package org.gamingcafe.admin.ledger;

import org.jspecify.annotations.NullMarked;
