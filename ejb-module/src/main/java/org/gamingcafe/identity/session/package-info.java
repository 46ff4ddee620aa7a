/**
 * Login sessions, access tokens and refresh families.
 *
 * <ol>
 *   <li>A session counts until it is ended, idle for too long, past its limit, or its account is no longer active; from
 *       that moment no request passes, on any node.
 *   <li>Of two callers with the same refresh token exactly one receives a successor.
 *   <li>A refresh token that is used a second time ends its session.
 *   <li>What a caller may do is what the roles grant now, not what the token said; when a role changes, tokens issued
 *       before are stale.
 *   <li>Only hashes of refresh tokens are stored.
 *   <li>A request with a session that this node knows costs no statement; every node hears of a change when the act
 *       returns, and within a second when the cache cannot carry it (D39).
 *   <li>A session is opened only for the account as it was seen before anything was verified; the end of all sessions of an
 *       account ends those too that are being opened.
 *   <li>A connect code opens one connection, once, within half a minute, and only while its session counts in the
 *       generation for which it was made; only its hash is stored.
 *   <li>It knows when a password or second factor was last shown in it.
 * </ol>
 *
 * Not here: proving who somebody is (see {@code identity.login}).
 */
@NullMarked
package org.gamingcafe.identity.session;

import org.jspecify.annotations.NullMarked;
