package org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.cafe.member;

import org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.identity.account.Person;

record RightGuest(Person person) {}
