/** Orders over JSON: the counter's and the kitchen's, and those of who plays. */
@NullMarked
package org.gamingcafe.api.order;

import org.jspecify.annotations.NullMarked;
