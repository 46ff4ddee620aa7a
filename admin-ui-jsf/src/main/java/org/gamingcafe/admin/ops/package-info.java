/** Pages for those who keep the house running: messages to the outside, and who did what. */
@NullMarked
package org.gamingcafe.admin.ops;

import org.jspecify.annotations.NullMarked;
