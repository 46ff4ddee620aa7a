/** Moving in: tables with what a venue had before. */
@NullMarked
package org.gamingcafe.admin.opening;

import org.jspecify.annotations.NullMarked;
