/** Members of a venue. */
@NullMarked
package org.gamingcafe.cafe.member;

import org.jspecify.annotations.NullMarked;
