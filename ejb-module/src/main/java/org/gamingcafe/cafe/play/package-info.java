/** Play sessions and the floor board. */
@NullMarked
package org.gamingcafe.cafe.play;

import org.jspecify.annotations.NullMarked;
