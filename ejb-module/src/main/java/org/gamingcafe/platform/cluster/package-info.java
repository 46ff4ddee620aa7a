/**
 * What the nodes share besides the database: the Infinispan container {@code java:jboss/infinispan/container/cafe}.
 *
 * <ol>
 *   <li>A cache may be emptied or unavailable at any moment without wrong results: what counts is a row (D39).
 * </ol>
 *
 * Nothing needs it yet: challenges, codes and the counting of limits will.
 */
@NullMarked
package org.gamingcafe.platform.cluster;

import org.jspecify.annotations.NullMarked;
