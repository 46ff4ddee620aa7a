package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.cafe.sale;

public record Sold() {}
