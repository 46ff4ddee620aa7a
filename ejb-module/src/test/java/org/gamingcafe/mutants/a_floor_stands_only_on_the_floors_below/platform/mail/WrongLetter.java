package org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.platform.mail;

import org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.identity.account.Person;

record WrongLetter(Person to) {}
