/**
 * The way to the house: docs/api/station-protocol.md, over one connection, and by plain requests while there is none.
 *
 * <ol>
 *   <li>What the seat has noted is told before it says that it is alive.
 *   <li>A lost connection is sought again after a random while that grows, so that not all seats come at once.
 *   <li>While there is no connection the house is asked by plain requests, as often.
 *   <li>What is heard is only handed on; nobody here decides what it means for the seat.
 * </ol>
 */
@NullMarked
package org.gamingcafe.agent.house;

import org.jspecify.annotations.NullMarked;
