package org.gamingcafe.cafe.station;

import java.util.UUID;

/** A group of stations that share a price. */
public record GroupView(UUID id, String name, int position) {}
