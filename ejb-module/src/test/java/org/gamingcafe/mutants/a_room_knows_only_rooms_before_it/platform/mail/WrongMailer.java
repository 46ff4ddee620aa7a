package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.platform.mail;

import org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.platform.audit.Trail;

record WrongMailer(Trail trail) {}
