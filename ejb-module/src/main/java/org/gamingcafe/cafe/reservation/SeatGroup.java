package org.gamingcafe.cafe.reservation;

import java.util.UUID;

/** Seats that are booked alike. @param seats how many there are */
public record SeatGroup(UUID id, String name, int seats) {}
