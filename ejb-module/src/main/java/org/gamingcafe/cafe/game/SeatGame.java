package org.gamingcafe.cafe.game;

import java.util.UUID;

/** A game that a seat has. @param program what the seat starts for it @param free a licence is left @param running it runs there */
public record SeatGame(UUID id, String title, int fromAge, String program, boolean free, boolean running) {}
