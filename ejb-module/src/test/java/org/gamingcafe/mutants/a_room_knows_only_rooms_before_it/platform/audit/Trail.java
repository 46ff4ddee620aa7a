package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.platform.audit;

public record Trail() {}
