/**
 * What the nodes share besides the database: the Infinispan container {@code java:jboss/infinispan/container/cafe}.
 *
 * <ol>
 *   <li>A cache may be emptied or unavailable at any moment without wrong results: what counts is a row (D39).
 *   <li>A cache that cannot answer says so by {@link org.gamingcafe.platform.cluster.CacheUnavailable}, never by a value.
 *   <li>A text of the {@link org.gamingcafe.platform.cluster.Tally} is changed by compare-and-set, at most 20 times tried;
 *       who does not get through is refused.
 *   <li>While its cache is unavailable, rows count. When that begins or ends, both may have counted: in that moment, and
 *       only then, up to twice of what is allowed can get through.
 *   <li>A {@link org.gamingcafe.platform.cluster.Hint} reaches the other nodes within a moment, or not at all; after a
 *       broken line {@link org.gamingcafe.platform.cluster.Hint#LOST} says so. What is right must not depend on it.
 * </ol>
 *
 * A cache is changed after the commit of the rows that it shows: from an observer of
 * {@link jakarta.enterprise.event.TransactionPhase#AFTER_SUCCESS}; counts have no rows and change at once. Not here: what
 * the values mean.
 */
@NullMarked
package org.gamingcafe.platform.cluster;

import org.jspecify.annotations.NullMarked;
