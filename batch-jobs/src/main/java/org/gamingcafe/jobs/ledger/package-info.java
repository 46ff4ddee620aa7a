/** The verification of the books, piece by piece. */
@NullMarked
package org.gamingcafe.jobs.ledger;

import org.jspecify.annotations.NullMarked;
