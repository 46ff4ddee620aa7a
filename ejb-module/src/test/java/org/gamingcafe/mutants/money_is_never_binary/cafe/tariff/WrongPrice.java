package org.gamingcafe.mutants.money_is_never_binary.cafe.tariff;

record WrongPrice(double perHour) {}
