/**
 * When jobs run, and who starts them.
 *
 * <ol>
 *   <li>A job of the timetable starts once per due time, however many nodes look, also when the cluster is split: what
 *       decides is a row.
 *   <li>A due time that was missed while the house was closed is made up for once, not as often as it was missed.
 *   <li>A node that dies between taking a run and starting it loses that run; jobs find their work themselves, so the
 *       next one does it.
 *   <li>What a house does only once in its life is claimed by one node; another one may take over after ten minutes.
 * </ol>
 *
 * Not here: the jobs (see {@code org.gamingcafe.jobs}); their history lies with the server.
 */
@NullMarked
package org.gamingcafe.platform.job;

import org.jspecify.annotations.NullMarked;
