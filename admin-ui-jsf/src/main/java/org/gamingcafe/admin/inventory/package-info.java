/** Products with their prices and stock, categories and suppliers, goods that come, and reports. */
@NullMarked
package org.gamingcafe.admin.inventory;

import org.jspecify.annotations.NullMarked;
