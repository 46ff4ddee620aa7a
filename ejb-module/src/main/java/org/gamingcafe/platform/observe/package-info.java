/**
 * What an operator sees from outside: health and figures.
 *
 * <ol>
 *   <li>Live means the process answers; ready means that database, schema, cache and first start are well; mail is shown
 *       but does not take a node out of service.
 *   <li>A figure costs at most one question per ten seconds, however often it is read.
 *   <li>Rooms and doors register their own figures; this room knows none of them.
 * </ol>
 *
 * Not here: the endpoint of the figures (a door), logs (the server), traces (telemetry of the server).
 */
@NullMarked
package org.gamingcafe.platform.observe;

import org.jspecify.annotations.NullMarked;
