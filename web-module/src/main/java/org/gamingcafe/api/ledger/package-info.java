/** The books for auditors: entries, trial balance, verifications, signed roots. */
@NullMarked
package org.gamingcafe.api.ledger;

import org.jspecify.annotations.NullMarked;
