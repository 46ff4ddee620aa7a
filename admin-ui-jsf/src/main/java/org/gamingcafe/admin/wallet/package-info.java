/** The lines of one wallet as a list. Not here: how money moves (see {@code cafe.wallet}). */
@NullMarked
package org.gamingcafe.admin.wallet;

import org.jspecify.annotations.NullMarked;
