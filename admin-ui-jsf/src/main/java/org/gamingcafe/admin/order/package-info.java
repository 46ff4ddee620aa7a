/** Orders of guests: the kitchen's board, the list, one order with its payment, and those of oneself. */
@NullMarked
package org.gamingcafe.admin.order;

import org.jspecify.annotations.NullMarked;
