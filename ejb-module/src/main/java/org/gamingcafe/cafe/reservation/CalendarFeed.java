package org.gamingcafe.cafe.reservation;

/** Bookings as a calendar reads them (RFC 5545). @param tag changes with the text, and only with it */
public record CalendarFeed(String text, String tag) {}
