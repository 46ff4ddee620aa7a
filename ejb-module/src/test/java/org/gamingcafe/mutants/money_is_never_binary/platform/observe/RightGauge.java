package org.gamingcafe.mutants.money_is_never_binary.platform.observe;

record RightGauge(double value) {}
