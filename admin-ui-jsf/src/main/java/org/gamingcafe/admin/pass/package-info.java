/**
 * Pages about passes: what is sold, what a member has, and one's own.
 *
 * <p>Not here: rules; they lie in {@code org.gamingcafe.cafe.pass}.
 */
@NullMarked
package org.gamingcafe.admin.pass;

import org.jspecify.annotations.NullMarked;
