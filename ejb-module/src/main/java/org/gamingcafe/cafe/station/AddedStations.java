package org.gamingcafe.cafe.station;

import java.util.UUID;

/** Stations that a group has got. @param first the lowest of their numbers, which follow each other */
public record AddedStations(UUID group, int first, int count) {}
