/**
 * Games and their licences over JSON.
 *
 * <ol>
 *   <li>What a seat is told to start or to close needs a key, so that it is told once.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.cafe.game}. What the program at a seat asks lies beside its protocol.
 */
@NullMarked
package org.gamingcafe.api.game;

import org.jspecify.annotations.NullMarked;
