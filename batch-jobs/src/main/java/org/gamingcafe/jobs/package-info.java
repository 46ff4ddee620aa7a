/**
 * The door for the night: batch jobs, and the one desk that starts them.
 *
 * <ol>
 *   <li>Every job is started inside this sub-deployment, so that operators see and restart it in one place.
 *   <li>A job part calls services as the house itself and holds no rules.
 *   <li>Every job may run twice and may be stopped anywhere.
 * </ol>
 */
@NullMarked
package org.gamingcafe.jobs;

import org.jspecify.annotations.NullMarked;
