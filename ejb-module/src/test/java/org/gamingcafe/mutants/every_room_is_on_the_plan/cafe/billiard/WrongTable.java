package org.gamingcafe.mutants.every_room_is_on_the_plan.cafe.billiard;

class WrongTable {}
