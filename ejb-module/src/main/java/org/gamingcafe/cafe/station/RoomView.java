package org.gamingcafe.cafe.station;

import java.util.UUID;

/** A part of the floor of a venue. */
public record RoomView(UUID id, String name, int position) {}
