/**
 * The venue on pages: what is said of it, and its set-up in steps.
 *
 * <ol>
 *   <li>No page remembers how far a set-up is; it is read from what there is.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe}.
 */
@NullMarked
package org.gamingcafe.admin.venue;

import org.jspecify.annotations.NullMarked;
