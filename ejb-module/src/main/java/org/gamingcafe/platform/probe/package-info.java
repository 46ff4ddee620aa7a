/**
 * Where the server's health endpoints ask the house.
 *
 * <p>The server finds health checks only in the libraries of the EAR, not in its modules; so this package, and nothing else,
 * is packed as a library, and the rooms hand it their answers.
 *
 * <ol>
 *   <li>A check that nobody has answered for yet is down.
 * </ol>
 *
 * Not here: what is asked (see {@code platform.observe}).
 */
@NullMarked
package org.gamingcafe.platform.probe;

import org.jspecify.annotations.NullMarked;
