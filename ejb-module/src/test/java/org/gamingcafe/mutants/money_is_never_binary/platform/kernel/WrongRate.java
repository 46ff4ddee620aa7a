package org.gamingcafe.mutants.money_is_never_binary.platform.kernel;

class WrongRate {
    Float value = 0.5f;
}
