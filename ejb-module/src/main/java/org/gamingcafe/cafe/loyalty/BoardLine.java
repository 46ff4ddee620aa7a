package org.gamingcafe.cafe.loyalty;

/**
 * One place on the leader board.
 *
 * @param rank from 1; the same for the same points
 * @param name that the member has chosen
 * @param isMine whether the caller stands here
 */
public record BoardLine(int rank, String name, long points, boolean isMine) {}
