/**
 * The pages: what staff and members see in a browser.
 *
 * <p>Promises:
 * <ol>
 *   <li>Signing in here makes the same login session as the API's; it is asked for on every request, so that a session
 *       that was ended elsewhere ends here at once.
 *   <li>A page is served to those whose role may open it, and the navigation shows exactly these pages.
 *   <li>An act that is sent twice with the key of one shown form happens once.
 *   <li>A refusal is told in the person's language on the page that caused it, at the field if one is to blame.
 *   <li>No page holds literal text, inline style or script; every input is bounded.
 * </ol>
 *
 * <p>Not here: rules, queries, transactions. Pages call services.
 */
@NullMarked
package org.gamingcafe.admin;

import org.jspecify.annotations.NullMarked;
