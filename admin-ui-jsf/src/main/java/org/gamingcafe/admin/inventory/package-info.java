/** Products on sale as a list. Not here: stock moves (see {@code cafe.inventory}). */
@NullMarked
package org.gamingcafe.admin.inventory;

import org.jspecify.annotations.NullMarked;
