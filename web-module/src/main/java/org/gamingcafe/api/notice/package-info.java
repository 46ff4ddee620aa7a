/** What one was told about one's account, and what one wants to be told. */
@NullMarked
package org.gamingcafe.api.notice;

import org.jspecify.annotations.NullMarked;
