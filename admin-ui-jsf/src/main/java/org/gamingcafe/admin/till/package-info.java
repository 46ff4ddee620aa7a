/** Shifts at a till, and receipts to read and print. Not here: what a drawer should hold (see {@code cafe.till}). */
@NullMarked
package org.gamingcafe.admin.till;

import org.jspecify.annotations.NullMarked;
