/** Connected card terminals over JSON: how a till reaches its own, and what it is asked to take. */
@NullMarked
package org.gamingcafe.api.terminal;

import org.jspecify.annotations.NullMarked;
