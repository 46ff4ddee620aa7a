/** Moving in: tables with what a venue had before. */
@NullMarked
package org.gamingcafe.api.opening;

import org.jspecify.annotations.NullMarked;
