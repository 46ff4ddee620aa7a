package org.gamingcafe.mutants.money_is_never_binary.cafe.tariff;

import java.math.BigDecimal;

class WrongRounding {
    long round(BigDecimal amount) {
        return Math.round(amount.doubleValue());
    }
}
