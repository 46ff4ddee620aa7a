package org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.cafe.wallet;

import org.gamingcafe.mutants.a_room_knows_only_rooms_before_it.cafe.sale.Sold;

class WrongWallet {
    void observe(Sold[] sold) {}
}
