package org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.cafe.wallet;

import org.gamingcafe.mutants.a_floor_stands_only_on_the_floors_below.api.wallet.Answer;

class WrongWallet {
    Object answer() {
        return new Answer();
    }
}
