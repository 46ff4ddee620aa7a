/**
 * Whether the house is well, and its figures.
 *
 * <ol>
 *   <li>Health says up or down and nothing else; figures need the right to read them.
 * </ol>
 *
 * Not here: rules; they lie in {@code org.gamingcafe.platform.observe}.
 */
@NullMarked
package org.gamingcafe.api.observe;

import org.jspecify.annotations.NullMarked;
