/** The books: accounts, journal, holds. */
@NullMarked
package org.gamingcafe.cafe.ledger;

import org.jspecify.annotations.NullMarked;
