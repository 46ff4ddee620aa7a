/** Games: the catalogue, one of them with who plays it, and adding and changing them. */
@NullMarked
package org.gamingcafe.admin.game;

import org.jspecify.annotations.NullMarked;
