package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.platform.access;

import org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.platform.audit.Trail;

record RightSteps(Trail trail) {}
