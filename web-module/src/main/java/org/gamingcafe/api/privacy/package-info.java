/** What one allows the house to do with one's data, and the copy of it that one takes along. */
@NullMarked
package org.gamingcafe.api.privacy;

import org.jspecify.annotations.NullMarked;
