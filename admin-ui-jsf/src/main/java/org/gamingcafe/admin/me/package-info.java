/** One's own account: overview, wallet lines, receipts, profile. Not here: what staff see of others. */
@NullMarked
package org.gamingcafe.admin.me;

import org.jspecify.annotations.NullMarked;
