package org.gamingcafe.mutants.a_room_shows_services_values_events_and_refusals.cafe.wallet;

public class WrongWallet {}
