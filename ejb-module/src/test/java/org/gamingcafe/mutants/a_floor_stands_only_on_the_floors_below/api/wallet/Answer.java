package org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.api.wallet;

public record Answer() {}
