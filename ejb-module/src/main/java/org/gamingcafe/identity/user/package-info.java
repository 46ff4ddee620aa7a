/**
 * People administered: found, invited, edited, let in and kept out, with a role in each venue.
 *
 * <ol>
 *   <li>Somebody who administers the people of a venue sees those who are at home there or have a role there. All others
 *       are answered like people who never were.
 *   <li>Nobody decides about a person who may do more than they do, nor gives a role that may. What both may is read from
 *       the tables at that moment, not from what was said at sign-in.
 *   <li>Nobody takes their own last role of administrator, and the last administrator of the house stays one, also when
 *       two take it from each other at the same moment.
 *   <li>What was decided holds on every node within a second; the person is told by mail.
 *   <li>Who looked at whose data is on record, as is what was decided.
 *   <li>The second factor of a member is removed by one, of a colleague by two, and one's own by neither; nothing that was open
 *       for the person stays open.
 * </ol>
 *
 * Not here: what people do with their own account (see {@code identity.account}, {@code identity.session}); locks.
 */
@NullMarked
package org.gamingcafe.identity.user;

import org.jspecify.annotations.NullMarked;
