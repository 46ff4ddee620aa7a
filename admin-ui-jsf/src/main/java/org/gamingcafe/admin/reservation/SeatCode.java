package org.gamingcafe.admin.reservation;

/** A seat and the code that opens it. */
public record SeatCode(int number, String code) {}
