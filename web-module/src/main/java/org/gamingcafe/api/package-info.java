/**
 * The door for programs: JSON over HTTP under {@code /api/v1}, for tills, stations and members' clients.
 *
 * <ol>
 *   <li>Every answer that is an error is a problem document (RFC 9457) with a stable code and the request's id; it never
 *       names a class, a statement or a stack.
 *   <li>Every request runs inside one {@link org.gamingcafe.platform.kernel.Call}; a token counts only while its login
 *       session does.
 *   <li>A body is read once, bounded in size, depth and numbers; unknown and doubled fields are refused by name.
 *   <li>There is no HTTP session.
 * </ol>
 *
 * Not here: rules, queries, transactions. Resources lie in one package per room.
 */
@NullMarked
package org.gamingcafe.api;

import org.jspecify.annotations.NullMarked;
