/** What happened to one's own account. */
@NullMarked
package org.gamingcafe.api.activity;

import org.jspecify.annotations.NullMarked;
