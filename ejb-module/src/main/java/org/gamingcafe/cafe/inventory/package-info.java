/** Products, lots and stock moves. */
@NullMarked
package org.gamingcafe.cafe.inventory;

import org.jspecify.annotations.NullMarked;
